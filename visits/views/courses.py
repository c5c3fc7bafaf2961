from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from teams.door import staff_of
from teams.roles import Permission
from visits import actions, courses
from visits.actions.plan_rules import only_visitator
from visits.door import for_course
from visits.forms.courses import CourseEndForm, CourseForm
from visits.models import CareCourse
from visits.waiting import waiting_for


@for_citizen(Permission.CITIZENS_SEE)
def course(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Her course and those before it; a visitator gives a new one here."""
    form = CourseForm(request.POST if request.method == "POST" else None, initial={"law": citizen.law})
    may_give = may(request, citizen, Permission.VISITS_GIVE_COURSE)
    if form.is_bound and not may_give:
        form.full_clean()
        form.add_error(None, only_visitator(citizen))
    elif form.is_valid():
        try:
            actions.give_course(by=staff_of(request), citizen=citizen, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The course is given. The planner can lay plans within it now."))
            return redirect("visits:course", citizen.pk)
    return _course_page(request, citizen, form, CourseEndForm(), may_give)


def _course_page(
    request: HttpRequest, citizen: Citizen, form: CourseForm, end_form: CourseEndForm, may_give: bool
) -> HttpResponse:
    today = timezone.localdate()
    context = {
        "citizen": citizen,
        "courses": courses.course_history(citizen),
        "current": courses.course_in_force(citizen, today),
        "week_frame": courses.frame_on(citizen, today),
        "form": form,
        "end_form": end_form,
        "may_give": may_give,
        "waiting": waiting_for(citizen),
        "only_visitator": "" if may_give else only_visitator(citizen),
    }
    status = 422 if form.errors or end_form.errors else 200
    return page(request, "visits/course.html", context, shows=[citizen], status=status)


@for_course(Permission.VISITS_GIVE_COURSE)
def course_end(request: HttpRequest, course: CareCourse) -> HttpResponse:
    form = CourseEndForm(request.POST)
    if request.method != "POST":
        return redirect("visits:course", course.citizen_id)
    if form.is_valid():
        try:
            actions.end_course(by=staff_of(request), course=course, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The last day of the course is saved."))
            return redirect("visits:course", course.citizen_id)
    blank = CourseForm(initial={"law": course.citizen.law})
    return _course_page(request, course.citizen, blank, form, may_give=True)
