"""The tables of the room as they are, with what guards them."""

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models
from teams.migrating import AllAtOnce

CACHE = """
CREATE TABLE teams_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX teams_cache_expires ON teams_cache (expires);
"""  # the database cache, which counts at log-in


class Migration(AllAtOnce):
    replaces = [
        ('teams', '0001_initial'),
        ('teams', '0002_cache'),
        ('teams', '0003_citizens_room'),
        ('teams', '0004_settings_screens'),
        ('teams', '0005_import_sealed'),
        ('teams', '0006_relatives_and_community'),
        ('teams', '0007_days_of_tokens'),
        ('teams', '0008_import_activities'),
        ('teams', '0009_answers_to_tokens'),
    ]


    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('username', models.CharField(max_length=60, unique=True)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('kind', models.CharField(choices=[('staff', 'staff'), ('relative', 'relative'), ('integration', 'integration')], default='staff', max_length=12)),
                ('language', models.CharField(choices=[('da', 'Danish'), ('en', 'English')], default='da', max_length=2)),
                ('theme', models.CharField(choices=[('auto', 'as the device'), ('light', 'light'), ('dark', 'dark')], default='auto', max_length=5)),
                ('is_active', models.BooleanField(default=True)),
                ('temporary_since', models.DateTimeField(blank=True, null=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Absence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='absences', to='teams.staff')),
                ('from_at', models.DateTimeField()),
                ('until_at', models.DateTimeField()),
                ('reason', models.CharField(choices=[('sick', 'sick'), ('holiday', 'holiday'), ('course', 'course'), ('other', 'other')], max_length=20)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('until_at__gt', models.F('from_at'))), name='absence_ends_after_start', violation_error_message='The end lies before the start.')],
            },
        ),
        migrations.CreateModel(
            name='AbsenceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='teams.absence')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('staff', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.staff')),
                ('from_at', models.DateTimeField()),
                ('until_at', models.DateTimeField()),
                ('reason', models.CharField(choices=[('sick', 'sick'), ('holiday', 'holiday'), ('course', 'course'), ('other', 'other')], max_length=20)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ApiToken',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tokens', to=settings.AUTH_USER_MODEL)),
                ('name', models.CharField(max_length=80)),
                ('purpose', models.CharField(max_length=200)),
                ('scopes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40))),
                ('teams', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField())),
                ('token_hash', models.BinaryField(max_length=32, unique=True)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('made_at', models.DateTimeField()),
                ('until_on', models.DateField()),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-made_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='ApiTokenEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='teams.apitoken')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('name', models.CharField(max_length=80)),
                ('purpose', models.CharField(max_length=200)),
                ('scopes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40))),
                ('teams', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField())),
                ('token_hash', models.BinaryField(max_length=32)),
                ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.staff')),
                ('made_at', models.DateTimeField()),
                ('until_on', models.DateField()),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FormKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('key', models.UUIDField()),
                ('path', models.CharField(max_length=300)),
                ('body_hash', models.BinaryField(max_length=32)),
                ('status', models.PositiveSmallIntegerField(default=0)),
                ('location', models.CharField(blank=True, max_length=500)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'indexes': [models.Index(fields=['created_at'], name='teams_formk_created_cc670d_idx')],
                'constraints': [models.UniqueConstraint(fields=('user', 'key'), name='form_key_once_per_user')],
            },
        ),
        migrations.CreateModel(
            name='Import',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('staff', 'staff'), ('teams', 'teams'), ('citizens', 'citizens'), ('network', 'network'), ('contacts', 'contact persons'), ('activities', 'offers')], max_length=10)),
                ('file_name', models.CharField(max_length=200)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('uploaded_at', models.DateTimeField()),
                ('sealed', models.BinaryField(default=b'')),
                ('errors', models.JSONField(default=list)),
                ('outcomes', models.JSONField(default=dict)),
                ('total', models.PositiveIntegerField(default=0)),
                ('progress', models.PositiveIntegerField(default=0)),
                ('checked_at', models.DateTimeField(blank=True, null=True)),
                ('started_at', models.DateTimeField(blank=True, null=True)),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('failed_at', models.DateTimeField(blank=True, null=True)),
                ('put_away_at', models.DateTimeField(blank=True, null=True)),
                ('made', models.JSONField(default=list)),
                ('undo_started_at', models.DateTimeField(blank=True, null=True)),
                ('undone_at', models.DateTimeField(blank=True, null=True)),
                ('undone_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
            ],
            options={
                'ordering': ['-uploaded_at', '-id'],
                'indexes': [models.Index(fields=['by', '-uploaded_at'], name='teams_impor_by_id_bab3b7_idx')],
            },
        ),
        migrations.CreateModel(
            name='Job',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('key', models.CharField(max_length=200, unique=True)),
                ('payload', models.JSONField(default=dict)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('not_before', models.DateTimeField()),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('done_at', models.DateTimeField(null=True)),
                ('parked_at', models.DateTimeField(null=True)),
                ('last_error', models.TextField(blank=True)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('done_at__isnull', True), ('parked_at__isnull', True)), fields=['not_before'], name='job_open')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='teams.staff')),
                ('team', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='teams.team')),
                ('role', models.CharField(choices=[('care_worker', 'care worker'), ('planner', 'planner'), ('visitator', 'assessor'), ('leader', 'leader'), ('administrator', 'administrator')], max_length=20)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('until_on__isnull', True), ('until_on__gte', models.F('from_on')), _connector='OR'), name='membership_ends_after_start', violation_error_message='The end lies before the start.'), models.CheckConstraint(condition=models.Q(models.Q(('role', 'administrator'), ('team__isnull', True)), models.Q(models.Q(('role', 'administrator'), _negated=True), ('team__isnull', False)), _connector='OR'), name='membership_administrator_has_no_team', violation_error_message='An administrator belongs to no team; everybody else belongs to one.')],
            },
        ),
        migrations.CreateModel(
            name='MembershipEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='teams.membership')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('staff', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.staff')),
                ('team', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.team')),
                ('role', models.CharField(choices=[('care_worker', 'care worker'), ('planner', 'planner'), ('visitator', 'assessor'), ('leader', 'leader'), ('administrator', 'administrator')], max_length=20)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Municipality',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('single', models.BooleanField(default=True, editable=False, unique=True)),
                ('name', models.CharField(max_length=120)),
                ('letterhead', models.TextField(blank=True)),
                ('phone', models.CharField(blank=True, max_length=30)),
                ('complaint_authority', models.TextField(blank=True)),
                ('not_delivered_counts', models.BooleanField(default=True, help_text='A visit not delivered counts in the frame with its planned minutes.')),
                ('faces_window_days', models.PositiveSmallIntegerField(default=14)),
                ('known_face_days', models.PositiveSmallIntegerField(default=28)),
                ('goal_still_weeks', models.PositiveSmallIntegerField(default=6)),
                ('experience_every', models.PositiveSmallIntegerField(default=5)),
                ('expectation_months', models.PositiveSmallIntegerField(default=6)),
                ('relief_threshold', models.PositiveSmallIntegerField(default=7)),
                ('message_working_days', models.PositiveSmallIntegerField(default=2)),
                ('offer_stale_days', models.PositiveSmallIntegerField(default=180)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('single', True)), name='municipality_one_row')],
            },
        ),
        migrations.CreateModel(
            name='MunicipalityEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='teams.municipality')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('single', models.BooleanField(default=True, editable=False)),
                ('name', models.CharField(max_length=120)),
                ('letterhead', models.TextField(blank=True)),
                ('phone', models.CharField(blank=True, max_length=30)),
                ('complaint_authority', models.TextField(blank=True)),
                ('not_delivered_counts', models.BooleanField(default=True, help_text='A visit not delivered counts in the frame with its planned minutes.')),
                ('faces_window_days', models.PositiveSmallIntegerField(default=14)),
                ('known_face_days', models.PositiveSmallIntegerField(default=28)),
                ('goal_still_weeks', models.PositiveSmallIntegerField(default=6)),
                ('experience_every', models.PositiveSmallIntegerField(default=5)),
                ('expectation_months', models.PositiveSmallIntegerField(default=6)),
                ('relief_threshold', models.PositiveSmallIntegerField(default=7)),
                ('message_working_days', models.PositiveSmallIntegerField(default=2)),
                ('offer_stale_days', models.PositiveSmallIntegerField(default=180)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Shift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='shifts', to='teams.staff')),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='shifts', to='teams.team')),
                ('start_at', models.DateTimeField()),
                ('end_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['start_at'],
                'indexes': [models.Index(fields=['team', 'start_at'], name='teams_shift_team_id_72775f_idx'), models.Index(fields=['staff', 'start_at'], name='teams_shift_staff_i_35d993_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('end_at__gt', models.F('start_at'))), name='shift_ends_after_start', violation_error_message='The end lies before the start.')],
            },
        ),
        migrations.CreateModel(
            name='ShiftEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='teams.shift')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('staff', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.staff')),
                ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.team')),
                ('start_at', models.DateTimeField()),
                ('end_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Staff',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='staff', to=settings.AUTH_USER_MODEL)),
                ('first_name', models.CharField(max_length=80)),
                ('last_name', models.CharField(max_length=80)),
                ('initials', models.CharField(max_length=4)),
                ('profession', models.CharField(choices=[('care_helper', 'care helper'), ('care_assistant', 'care assistant'), ('nurse', 'nurse'), ('occupational_therapist', 'occupational therapist'), ('physiotherapist', 'physiotherapist'), ('planner', 'planner'), ('visitator', 'assessor'), ('leader', 'leader'), ('administrator', 'administrator')], max_length=30)),
                ('transport', models.CharField(choices=[('walking', 'on foot'), ('bicycle', 'by bicycle'), ('e_bicycle', 'by electric bicycle'), ('car', 'by car')], default='bicycle', max_length=12)),
                ('phone', models.CharField(blank=True, max_length=30)),
                ('invented', models.BooleanField(default=False)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['first_name', 'last_name'],
            },
        ),
        migrations.CreateModel(
            name='StaffEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='teams.staff')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('user', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('first_name', models.CharField(max_length=80)),
                ('last_name', models.CharField(max_length=80)),
                ('initials', models.CharField(max_length=4)),
                ('profession', models.CharField(choices=[('care_helper', 'care helper'), ('care_assistant', 'care assistant'), ('nurse', 'nurse'), ('occupational_therapist', 'occupational therapist'), ('physiotherapist', 'physiotherapist'), ('planner', 'planner'), ('visitator', 'assessor'), ('leader', 'leader'), ('administrator', 'administrator')], max_length=30)),
                ('transport', models.CharField(choices=[('walking', 'on foot'), ('bicycle', 'by bicycle'), ('e_bicycle', 'by electric bicycle'), ('car', 'by car')], default='bicycle', max_length=12)),
                ('phone', models.CharField(blank=True, max_length=30)),
                ('invented', models.BooleanField(default=False)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Team',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80, unique=True)),
                ('district', models.CharField(blank=True, max_length=80)),
                ('phone', models.CharField(blank=True, max_length=30)),
                ('visitator_weekday', models.PositiveSmallIntegerField(blank=True, help_text='ISO weekday, 1 is Monday', null=True)),
                ('meeting_weekday', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('meeting_at', models.TimeField(blank=True, null=True)),
                ('self_management', models.CharField(choices=[('planned', 'planned'), ('co_managed', 'co-managed'), ('self_managed', 'self-managed')], default='co_managed', max_length=20)),
                ('delegation_minutes', models.PositiveSmallIntegerField(default=30)),
                ('delegation_weeks', models.PositiveSmallIntegerField(default=2)),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['name'],
                'constraints': [models.CheckConstraint(condition=models.Q(('visitator_weekday__isnull', True), ('visitator_weekday__range', (1, 7)), _connector='OR'), name='team_visitator_weekday'), models.CheckConstraint(condition=models.Q(('meeting_weekday__isnull', True), ('meeting_weekday__range', (1, 7)), _connector='OR'), name='team_meeting_weekday')],
            },
        ),
        migrations.CreateModel(
            name='TeamEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='teams.team')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=80)),
                ('district', models.CharField(blank=True, max_length=80)),
                ('phone', models.CharField(blank=True, max_length=30)),
                ('visitator_weekday', models.PositiveSmallIntegerField(blank=True, help_text='ISO weekday, 1 is Monday', null=True)),
                ('meeting_weekday', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('meeting_at', models.TimeField(blank=True, null=True)),
                ('self_management', models.CharField(choices=[('planned', 'planned'), ('co_managed', 'co-managed'), ('self_managed', 'self-managed')], default='co_managed', max_length=20)),
                ('delegation_minutes', models.PositiveSmallIntegerField(default=30)),
                ('delegation_weeks', models.PositiveSmallIntegerField(default=2)),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TokenAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='teams.apitoken')),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.team')),
                ('is_yes', models.BooleanField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['token', 'team', '-id'], name='token_answer_newest')],
            },
        ),
        migrations.CreateModel(
            name='TokenDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='days', to='teams.apitoken')),
                ('day', models.DateField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('token', 'day'), name='token_day_once')],
            },
        ),
        migrations.CreateModel(
            name='UserEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('username', models.CharField(max_length=60)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('kind', models.CharField(choices=[('staff', 'staff'), ('relative', 'relative'), ('integration', 'integration')], default='staff', max_length=12)),
                ('language', models.CharField(choices=[('da', 'Danish'), ('en', 'English')], default='da', max_length=2)),
                ('theme', models.CharField(choices=[('auto', 'as the device'), ('light', 'light'), ('dark', 'dark')], default='auto', max_length=5)),
                ('is_active', models.BooleanField(default=True)),
                ('temporary_since', models.DateTimeField(blank=True, null=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."temporary_since" IS DISTINCT FROM (NEW."temporary_since") OR OLD."theme" IS DISTINCT FROM (NEW."theme") OR OLD."username" IS DISTINCT FROM (NEW."username"))', func='INSERT INTO "teams_userevent" ("created_at", "email", "id", "is_active", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "temporary_since", "theme", "username") VALUES (OLD."created_at", OLD."email", OLD."id", OLD."is_active", OLD."kind", OLD."language", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."temporary_since", OLD."theme", OLD."username"); RETURN NULL;', hash='0103a449ad124fafe4407dd8348cace8d912d53d', operation='UPDATE', pgid='pgtrigger_update_update_5a40a', table='teams_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "teams_userevent" ("created_at", "email", "id", "is_active", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "temporary_since", "theme", "username") VALUES (OLD."created_at", OLD."email", OLD."id", OLD."is_active", OLD."kind", OLD."language", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."temporary_since", OLD."theme", OLD."username"); RETURN NULL;', hash='ac7863ae161cc658350b4c859e74e1e066345067', operation='DELETE', pgid='pgtrigger_delete_delete_2c6e6', table='teams_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='municipality',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "teams_municipalityevent" ("complaint_authority", "expectation_months", "experience_every", "faces_window_days", "goal_still_weeks", "id", "known_face_days", "letterhead", "message_working_days", "name", "not_delivered_counts", "offer_stale_days", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "relief_threshold", "single", "version") VALUES (OLD."complaint_authority", OLD."expectation_months", OLD."experience_every", OLD."faces_window_days", OLD."goal_still_weeks", OLD."id", OLD."known_face_days", OLD."letterhead", OLD."message_working_days", OLD."name", OLD."not_delivered_counts", OLD."offer_stale_days", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."phone", OLD."relief_threshold", OLD."single", OLD."version"); RETURN NULL;', hash='e6833f60e10bdd7dd83a2b970d4b71e9059b7d9c', operation='UPDATE', pgid='pgtrigger_update_update_4e69b', table='teams_municipality', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='municipality',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "teams_municipalityevent" ("complaint_authority", "expectation_months", "experience_every", "faces_window_days", "goal_still_weeks", "id", "known_face_days", "letterhead", "message_working_days", "name", "not_delivered_counts", "offer_stale_days", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "relief_threshold", "single", "version") VALUES (OLD."complaint_authority", OLD."expectation_months", OLD."experience_every", OLD."faces_window_days", OLD."goal_still_weeks", OLD."id", OLD."known_face_days", OLD."letterhead", OLD."message_working_days", OLD."name", OLD."not_delivered_counts", OLD."offer_stale_days", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."relief_threshold", OLD."single", OLD."version"); RETURN NULL;', hash='f049303a5fe05ed4ec50efd7f2ad583b5a6c7065', operation='DELETE', pgid='pgtrigger_delete_delete_51222', table='teams_municipality', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='team',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "teams_teamevent" ("closed_on", "delegation_minutes", "delegation_weeks", "district", "id", "meeting_at", "meeting_weekday", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "self_management", "version", "visitator_weekday") VALUES (OLD."closed_on", OLD."delegation_minutes", OLD."delegation_weeks", OLD."district", OLD."id", OLD."meeting_at", OLD."meeting_weekday", OLD."name", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."phone", OLD."self_management", OLD."version", OLD."visitator_weekday"); RETURN NULL;', hash='816ae57eb5b6fafd3fc160b9042d16fca93b363a', operation='UPDATE', pgid='pgtrigger_update_update_17c2b', table='teams_team', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='team',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "teams_teamevent" ("closed_on", "delegation_minutes", "delegation_weeks", "district", "id", "meeting_at", "meeting_weekday", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "self_management", "version", "visitator_weekday") VALUES (OLD."closed_on", OLD."delegation_minutes", OLD."delegation_weeks", OLD."district", OLD."id", OLD."meeting_at", OLD."meeting_weekday", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."self_management", OLD."version", OLD."visitator_weekday"); RETURN NULL;', hash='088da06e6aa1d24540940cf64f0df36507c861ee', operation='DELETE', pgid='pgtrigger_delete_delete_6cc68', table='teams_team', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='staff',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "teams_staffevent" ("first_name", "id", "initials", "invented", "last_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "profession", "transport", "user_id", "version") VALUES (OLD."first_name", OLD."id", OLD."initials", OLD."invented", OLD."last_name", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."phone", OLD."profession", OLD."transport", OLD."user_id", OLD."version"); RETURN NULL;', hash='1d872ad8d8ad7d71270d634e065355c26da75a07', operation='UPDATE', pgid='pgtrigger_update_update_1efbd', table='teams_staff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='staff',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "teams_staffevent" ("first_name", "id", "initials", "invented", "last_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "profession", "transport", "user_id", "version") VALUES (OLD."first_name", OLD."id", OLD."initials", OLD."invented", OLD."last_name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."profession", OLD."transport", OLD."user_id", OLD."version"); RETURN NULL;', hash='bd69ddeca4f27c1c03ecea1ee80758febd8e72ed', operation='DELETE', pgid='pgtrigger_delete_delete_4c9c1', table='teams_staff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='apitoken',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "teams_apitokenevent" ("id", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "revoked_at", "scopes", "teams", "token_hash", "until_on", "user_id") VALUES (OLD."id", OLD."made_at", OLD."made_by_id", OLD."name", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."purpose", OLD."revoked_at", OLD."scopes", OLD."teams", OLD."token_hash", OLD."until_on", OLD."user_id"); RETURN NULL;', hash='ca84a3c0ccf96e1acc734b0887eca60a081ea752', operation='UPDATE', pgid='pgtrigger_update_update_8d26e', table='teams_apitoken', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='apitoken',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "teams_apitokenevent" ("id", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "revoked_at", "scopes", "teams", "token_hash", "until_on", "user_id") VALUES (OLD."id", OLD."made_at", OLD."made_by_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."purpose", OLD."revoked_at", OLD."scopes", OLD."teams", OLD."token_hash", OLD."until_on", OLD."user_id"); RETURN NULL;', hash='9aa7a57c3756f17333c785e45c346a2ae2f1d338', operation='DELETE', pgid='pgtrigger_delete_delete_be002', table='teams_apitoken', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='absence',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "teams_absenceevent" ("from_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "staff_id", "until_at", "version") VALUES (OLD."from_at", OLD."id", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."reason", OLD."staff_id", OLD."until_at", OLD."version"); RETURN NULL;', hash='9dec8124cff4de97fdd43bdc28896b130e552fac', operation='UPDATE', pgid='pgtrigger_update_update_90a47', table='teams_absence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='absence',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "teams_absenceevent" ("from_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "staff_id", "until_at", "version") VALUES (OLD."from_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."staff_id", OLD."until_at", OLD."version"); RETURN NULL;', hash='7013b00fa5335d0f99a1211af51528838d4435b8', operation='DELETE', pgid='pgtrigger_delete_delete_add03', table='teams_absence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shift',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "teams_shiftevent" ("end_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "staff_id", "start_at", "team_id", "version") VALUES (OLD."end_at", OLD."id", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."staff_id", OLD."start_at", OLD."team_id", OLD."version"); RETURN NULL;', hash='2d2cf86f771ee99a1406bb11cb4849eb53809fc5', operation='UPDATE', pgid='pgtrigger_update_update_56a12', table='teams_shift', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shift',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "teams_shiftevent" ("end_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "staff_id", "start_at", "team_id", "version") VALUES (OLD."end_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."staff_id", OLD."start_at", OLD."team_id", OLD."version"); RETURN NULL;', hash='233f724b8448da149b3aa455e1c2c9d45d649749', operation='DELETE', pgid='pgtrigger_delete_delete_401e4', table='teams_shift', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "teams_membershipevent" ("from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "staff_id", "team_id", "until_on", "version") VALUES (OLD."from_on", OLD."id", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."role", OLD."staff_id", OLD."team_id", OLD."until_on", OLD."version"); RETURN NULL;', hash='55f339df1a4c42dba657e0ca55c72e4cbca52377', operation='UPDATE', pgid='pgtrigger_update_update_5dc49', table='teams_membership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "teams_membershipevent" ("from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "staff_id", "team_id", "until_on", "version") VALUES (OLD."from_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."staff_id", OLD."team_id", OLD."until_on", OLD."version"); RETURN NULL;', hash='ef92890d33b4fc64148a7528edee62e2aa19be74', operation='DELETE', pgid='pgtrigger_delete_delete_7555f', table='teams_membership', when='AFTER')),
        ),
        migrations.RunSQL(CACHE, "DROP TABLE teams_cache"),
    ]
