"""The tables of the room as they are, with what guards them."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import pgtrigger.compiler
import pgtrigger.migrations
import visits.models.visit
from django.db import migrations, models
from teams.migrating import AllAtOnce


class Migration(AllAtOnce):
    replaces = [
        ('visits', '0001_initial'),
        ('visits', '0002_plan_history'),
        ('visits', '0003_citizens_room'),
        ('visits', '0004_waiting_for_a_change'),
        ('visits', '0005_fill_changed_at'),
        ('visits', '0006_sign_of_a_note'),
    ]


    initial = True

    dependencies = [
        ('citizens', '0001_tables'),
        ('community', '0001_tables'),
        ('goals', '0001_tables'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('teams', '0001_tables'),
    ]

    operations = [
        migrations.CreateModel(
            name='CareCourse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('citizen', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='courses', to='citizens.citizen')),
                ('law', models.CharField(choices=[('aeldreloven', 'Ældreloven'), ('serviceloven', 'Serviceloven')], default='aeldreloven', max_length=14)),
                ('kind', models.CharField(choices=[('regain', 'course to get going again'), ('light', 'course with a little help in everyday life'), ('broad', 'course with help several times a day'), ('complex', 'course with help and nursing around the clock'), ('ease', 'course at the end of life')], max_length=10)),
                ('purpose', models.TextField(max_length=1000)),
                ('minutes_from', models.PositiveSmallIntegerField()),
                ('minutes_to', models.PositiveSmallIntegerField()),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(blank=True, null=True)),
                ('given_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('given_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField(editable=False, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['-from_on', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until_on__isnull', True), ('until_on__gte', models.F('from_on')), _connector='OR'), name='care_course_ends_after_start', violation_error_message='The end lies before the start.'), models.CheckConstraint(condition=models.Q(('minutes_to__gte', models.F('minutes_from')), ('minutes_to__lte', 10080)), name='care_course_frame', violation_error_message="The frame's upper end lies below its lower end."), models.UniqueConstraint(fields=('citizen', 'from_on'), name='care_course_one_start_a_day', violation_error_message='A course already begins on this day.')],
            },
        ),
        migrations.CreateModel(
            name='CareCourseEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='visits.carecourse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('citizen', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='citizens.citizen')),
                ('law', models.CharField(choices=[('aeldreloven', 'Ældreloven'), ('serviceloven', 'Serviceloven')], default='aeldreloven', max_length=14)),
                ('kind', models.CharField(choices=[('regain', 'course to get going again'), ('light', 'course with a little help in everyday life'), ('broad', 'course with help several times a day'), ('complex', 'course with help and nursing around the clock'), ('ease', 'course at the end of life')], max_length=10)),
                ('purpose', models.TextField(max_length=1000)),
                ('minutes_from', models.PositiveSmallIntegerField()),
                ('minutes_to', models.PositiveSmallIntegerField()),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(blank=True, null=True)),
                ('given_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.staff')),
                ('given_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField(editable=False, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FocusDecision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('citizen', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='focus_decisions', to='citizens.citizen')),
                ('sub_goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='focus_decisions', to='goals.subgoal')),
                ('key', models.CharField(max_length=160)),
                ('decision', models.CharField(choices=[('same_step', 'we follow the same step from now on'), ('agreed_difference', 'we agree to do it differently'), ('plan_changed', 'the plan is changed'), ('sub_goal_ended', 'the sub-goal is no longer worked on')], max_length=20)),
                ('reason', models.TextField(max_length=1000)),
                ('decided_at', models.DateTimeField()),
                ('decided_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
            ],
            options={
                'indexes': [models.Index(fields=['citizen', '-decided_at'], name='visits_focu_citizen_58014a_idx')],
                'constraints': [models.UniqueConstraint(fields=('key',), name='focus_decided_once', violation_error_message='Somebody has already decided this.')],
            },
        ),
        migrations.CreateModel(
            name='LastSeen',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('citizen', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='citizens.citizen')),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('last_day', models.DateField()),
            ],
            options={
                'indexes': [models.Index(fields=['citizen', 'last_day'], name='visits_last_citizen_14dc15_idx')],
                'constraints': [models.UniqueConstraint(fields=('citizen', 'staff'), name='last_seen_once')],
            },
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(unique=True)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='visits.visit')),
                ('citizen', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='citizens.citizen')),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='teams.staff')),
                ('deviations', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('chose_self', 'chose it herself'), ('other_time', 'another time'), ('not_home', 'not at home'), ('changed_need', 'changed need'), ('concern', 'concern'), ('other', 'something else')], max_length=14), blank=True, default=list)),
                ('text', models.TextField(blank=True, max_length=4000)),
                ('own_words', models.TextField(blank=True, max_length=1000)),
                ('not_home_done', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('rang_bell', 'rang the bell'), ('called', 'called her'), ('asked_relative', 'asked a relative')], max_length=16), blank=True, default=list)),
                ('not_home_end', models.CharField(blank=True, choices=[('out_and_well', 'is out and well'), ('new_time', 'we agreed on a new time'), ('unknown', 'I do not know where she is')], max_length=14)),
                ('body_hash', models.BinaryField(max_length=32)),
                ('written_at', models.DateTimeField()),
                ('received_at', models.DateTimeField(auto_now_add=True)),
                ('corrects', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='corrected_by', to='visits.note')),
            ],
            options={
                'ordering': ['-received_at', '-id'],
                'indexes': [models.Index(fields=['citizen', '-received_at'], name='visits_note_citizen_300ff6_idx'), models.Index(fields=['visit'], name='visits_note_visit_i_7d628a_idx')],
            },
        ),
        migrations.CreateModel(
            name='NoteWithdrawal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('note', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='withdrawal', to='visits.note')),
                ('withdrawn_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('withdrawn_at', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='PlanStaff',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='faces', to='visits.visitplan')),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('rank', models.PositiveSmallIntegerField(default=1)),
            ],
            options={
                'ordering': ['rank'],
                'constraints': [models.UniqueConstraint(fields=('plan', 'staff'), name='plan_face_once')],
            },
        ),
        migrations.CreateModel(
            name='PlanSubGoal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='serves', to='visits.visitplan')),
                ('sub_goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='served_by', to='goals.subgoal')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('plan', 'sub_goal'), name='plan_serves_once')],
            },
        ),
        migrations.CreateModel(
            name='ReviewClosing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('review', models.OneToOneField(error_messages={'unique': 'Somebody has already closed this.'}, on_delete=django.db.models.deletion.PROTECT, related_name='closing', to='goals.review')),
                ('reason', models.TextField(max_length=1000)),
                ('closed_at', models.DateTimeField()),
                ('closed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
            ],
            options={
                'ordering': ['-closed_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='Series',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('citizen', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='series', to='citizens.citizen')),
            ],
        ),
        migrations.CreateModel(
            name='Visit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('series', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='visits.series')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='visits.visitplan')),
                ('citizen', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='citizens.citizen')),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='teams.team')),
                ('occurs_on', models.DateField()),
                ('ordinal', models.PositiveSmallIntegerField(default=1)),
                ('start_at', models.DateTimeField()),
                ('end_at', models.DateTimeField()),
                ('day', models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Cast(models.Func(models.Value('Europe/Copenhagen'), models.F('start_at'), function='timezone'), models.DateField()), output_field=models.DateField())),
                ('coffee_minutes', models.PositiveSmallIntegerField(default=0)),
                ('workers_needed', models.PositiveSmallIntegerField(default=1)),
                ('moved_at', models.DateTimeField(blank=True, null=True)),
                ('locked_at', models.DateTimeField(blank=True, null=True)),
                ('completed_at', models.DateTimeField(blank=True, null=True)),
                ('delivered', models.BooleanField(null=True)),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
                ('cancelled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('cancelled_why', models.CharField(blank=True, max_length=200)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['start_at', 'id'],
                'indexes': [models.Index(fields=['team', 'start_at'], name='visits_visi_team_id_5b7e15_idx'), models.Index(fields=['team', 'day'], name='visits_visi_team_id_7d60eb_idx'), models.Index(fields=['citizen', '-start_at'], name='visits_visi_citizen_5eee90_idx')],
                'constraints': [models.UniqueConstraint(fields=('series', 'occurs_on', 'ordinal'), name='visit_once_per_occurrence'), models.CheckConstraint(condition=models.Q(('end_at__gt', models.F('start_at'))), name='visit_ends_after_start', violation_error_message='The end lies before the start.')],
            },
        ),
        migrations.CreateModel(
            name='NoteTrace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('note', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='traces', to='visits.note')),
                ('visit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='visits.visit')),
                ('rating', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='traces', to='goals.ladderrating')),
                ('statement', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='traces', to='citizens.statement')),
                ('notice', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='traces', to='citizens.notice')),
                ('experience', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='traces', to='goals.helpexperience')),
                ('sign', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='traces', to='community.sign')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('experience__isnull', True), ('notice__isnull', True), ('rating__isnull', True), ('sign__isnull', True), ('statement__isnull', True), ('visit__isnull', False)), models.Q(('experience__isnull', True), ('notice__isnull', True), ('rating__isnull', False), ('sign__isnull', True), ('statement__isnull', True), ('visit__isnull', True)), models.Q(('experience__isnull', True), ('notice__isnull', True), ('rating__isnull', True), ('sign__isnull', True), ('statement__isnull', False), ('visit__isnull', True)), models.Q(('experience__isnull', True), ('notice__isnull', False), ('rating__isnull', True), ('sign__isnull', True), ('statement__isnull', True), ('visit__isnull', True)), models.Q(('experience__isnull', False), ('notice__isnull', True), ('rating__isnull', True), ('sign__isnull', True), ('statement__isnull', True), ('visit__isnull', True)), models.Q(('experience__isnull', True), ('notice__isnull', True), ('rating__isnull', True), ('sign__isnull', False), ('statement__isnull', True), ('visit__isnull', True)), _connector='OR'), name='note_trace_one_fact')],
            },
        ),
        migrations.CreateModel(
            name='VisitPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('series', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='plans', to='visits.series')),
                ('citizen', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visit_plans', to='citizens.citizen')),
                ('course', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visit_plans', to='visits.carecourse')),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visit_plans', to='teams.team')),
                ('title', models.CharField(max_length=80)),
                ('weekdays', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), size=7)),
                ('every_n_weeks', models.PositiveSmallIntegerField(default=1)),
                ('earliest', models.TimeField()),
                ('preferred', models.TimeField()),
                ('latest', models.TimeField()),
                ('minutes', models.PositiveSmallIntegerField()),
                ('coffee_minutes', models.PositiveSmallIntegerField(default=0)),
                ('workers', models.PositiveSmallIntegerField(default=1)),
                ('may_move', models.BooleanField(default=True)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(blank=True, null=True)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('changed_at', models.DateTimeField(editable=False, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('sub_goals', models.ManyToManyField(related_name='visit_plans', through='visits.PlanSubGoal', to='goals.subgoal')),
            ],
            options={
                'ordering': ['preferred', 'id'],
                'indexes': [models.Index(fields=['team', 'from_on'], name='visits_visi_team_id_dfc85d_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('until_on__isnull', True), ('until_on__gte', models.F('from_on')), _connector='OR'), name='visit_plan_ends_after_start', violation_error_message='The end lies before the start.'), models.CheckConstraint(condition=models.Q(('minutes__range', (5, 720))), name='visit_plan_minutes', violation_error_message='A visit lasts between 5 minutes and 12 hours.'), models.CheckConstraint(condition=models.Q(('coffee_minutes__lte', models.F('minutes'))), name='visit_plan_coffee', violation_error_message='The coffee minutes are more than the visit has.'), models.CheckConstraint(condition=models.Q(('workers__range', (1, 2))), name='visit_plan_workers', violation_error_message='One or two workers come to a visit.'), models.CheckConstraint(condition=models.Q(('every_n_weeks__range', (1, 12))), name='visit_plan_weeks', violation_error_message='Choose between every week and every twelfth week.')],
            },
        ),
        migrations.CreateModel(
            name='VisitEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='visits.visit')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('series', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='visits.series')),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='visits.visitplan')),
                ('citizen', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='citizens.citizen')),
                ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.team')),
                ('occurs_on', models.DateField()),
                ('ordinal', models.PositiveSmallIntegerField(default=1)),
                ('start_at', models.DateTimeField()),
                ('end_at', models.DateTimeField()),
                ('coffee_minutes', models.PositiveSmallIntegerField(default=0)),
                ('workers_needed', models.PositiveSmallIntegerField(default=1)),
                ('moved_at', models.DateTimeField(blank=True, null=True)),
                ('locked_at', models.DateTimeField(blank=True, null=True)),
                ('completed_at', models.DateTimeField(blank=True, null=True)),
                ('delivered', models.BooleanField(null=True)),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
                ('cancelled_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.staff')),
                ('cancelled_why', models.CharField(blank=True, max_length=200)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PlanSubGoalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='visits.plansubgoal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='visits.visitplan')),
                ('sub_goal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='goals.subgoal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PlanStaffEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='visits.planstaff')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='visits.visitplan')),
                ('staff', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.staff')),
                ('rank', models.PositiveSmallIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VisitPlanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='visits.visitplan')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('series', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='visits.series')),
                ('citizen', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='citizens.citizen')),
                ('course', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='visits.carecourse')),
                ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.team')),
                ('title', models.CharField(max_length=80)),
                ('weekdays', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), size=7)),
                ('every_n_weeks', models.PositiveSmallIntegerField(default=1)),
                ('earliest', models.TimeField()),
                ('preferred', models.TimeField()),
                ('latest', models.TimeField()),
                ('minutes', models.PositiveSmallIntegerField()),
                ('coffee_minutes', models.PositiveSmallIntegerField(default=0)),
                ('workers', models.PositiveSmallIntegerField(default=1)),
                ('may_move', models.BooleanField(default=True)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(blank=True, null=True)),
                ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.staff')),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('changed_at', models.DateTimeField(editable=False, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VisitWorker',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='visits.visit')),
                ('staff', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='teams.staff')),
                ('span', django.contrib.postgres.fields.ranges.DateTimeRangeField()),
                ('assigned_at', models.DateTimeField()),
                ('assigned_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['staff', 'visit'], name='visits_visi_staff_i_0d6863_idx')],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('cancelled_at__isnull', True)), deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('span', '&&'), (visits.models.visit.StaffRange('staff_id'), '&&')], name='visit_worker_in_one_place', violation_error_message='This worker is already somewhere else at that time.'), models.UniqueConstraint(condition=models.Q(('cancelled_at__isnull', True)), fields=('visit', 'staff'), name='visit_worker_once')],
            },
        ),
        migrations.CreateModel(
            name='VisitWorkerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='visits.visitworker')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='visits.visit')),
                ('staff', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.staff')),
                ('span', django.contrib.postgres.fields.ranges.DateTimeRangeField()),
                ('assigned_at', models.DateTimeField()),
                ('assigned_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.staff')),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='carecourse',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "visits_carecourseevent" ("changed_at", "citizen_id", "from_on", "given_at", "given_by_id", "id", "kind", "law", "minutes_from", "minutes_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "until_on", "version") VALUES (OLD."changed_at", OLD."citizen_id", OLD."from_on", OLD."given_at", OLD."given_by_id", OLD."id", OLD."kind", OLD."law", OLD."minutes_from", OLD."minutes_to", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."purpose", OLD."until_on", OLD."version"); RETURN NULL;', hash='8f1cca3651578d7096db9fd7589078e2e29cd39d', operation='UPDATE', pgid='pgtrigger_update_update_d9a55', table='visits_carecourse', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='carecourse',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "visits_carecourseevent" ("changed_at", "citizen_id", "from_on", "given_at", "given_by_id", "id", "kind", "law", "minutes_from", "minutes_to", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "until_on", "version") VALUES (OLD."changed_at", OLD."citizen_id", OLD."from_on", OLD."given_at", OLD."given_by_id", OLD."id", OLD."kind", OLD."law", OLD."minutes_from", OLD."minutes_to", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."purpose", OLD."until_on", OLD."version"); RETURN NULL;', hash='2321f97d27f1d9bd42d113e790ef3c6aaea46cea', operation='DELETE', pgid='pgtrigger_delete_delete_fd827', table='visits_carecourse', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visitplan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "visits_visitplanevent" ("changed_at", "citizen_id", "coffee_minutes", "course_id", "earliest", "every_n_weeks", "from_on", "id", "latest", "made_at", "made_by_id", "may_move", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred", "series_id", "team_id", "title", "until_on", "version", "weekdays", "workers") VALUES (OLD."changed_at", OLD."citizen_id", OLD."coffee_minutes", OLD."course_id", OLD."earliest", OLD."every_n_weeks", OLD."from_on", OLD."id", OLD."latest", OLD."made_at", OLD."made_by_id", OLD."may_move", OLD."minutes", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."preferred", OLD."series_id", OLD."team_id", OLD."title", OLD."until_on", OLD."version", OLD."weekdays", OLD."workers"); RETURN NULL;', hash='b28701a810d2369dbe4214f8d1ba5efb9459ad6d', operation='UPDATE', pgid='pgtrigger_update_update_c9482', table='visits_visitplan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visitplan',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "visits_visitplanevent" ("changed_at", "citizen_id", "coffee_minutes", "course_id", "earliest", "every_n_weeks", "from_on", "id", "latest", "made_at", "made_by_id", "may_move", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred", "series_id", "team_id", "title", "until_on", "version", "weekdays", "workers") VALUES (OLD."changed_at", OLD."citizen_id", OLD."coffee_minutes", OLD."course_id", OLD."earliest", OLD."every_n_weeks", OLD."from_on", OLD."id", OLD."latest", OLD."made_at", OLD."made_by_id", OLD."may_move", OLD."minutes", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."preferred", OLD."series_id", OLD."team_id", OLD."title", OLD."until_on", OLD."version", OLD."weekdays", OLD."workers"); RETURN NULL;', hash='bb54153a9f2b104fb3b46793a1719408cfa3bd8f', operation='DELETE', pgid='pgtrigger_delete_delete_fc0e6', table='visits_visitplan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visit',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."cancelled_at" IS DISTINCT FROM (NEW."cancelled_at") OR OLD."cancelled_by_id" IS DISTINCT FROM (NEW."cancelled_by_id") OR OLD."cancelled_why" IS DISTINCT FROM (NEW."cancelled_why") OR OLD."citizen_id" IS DISTINCT FROM (NEW."citizen_id") OR OLD."coffee_minutes" IS DISTINCT FROM (NEW."coffee_minutes") OR OLD."completed_at" IS DISTINCT FROM (NEW."completed_at") OR OLD."delivered" IS DISTINCT FROM (NEW."delivered") OR OLD."end_at" IS DISTINCT FROM (NEW."end_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."locked_at" IS DISTINCT FROM (NEW."locked_at") OR OLD."moved_at" IS DISTINCT FROM (NEW."moved_at") OR OLD."occurs_on" IS DISTINCT FROM (NEW."occurs_on") OR OLD."ordinal" IS DISTINCT FROM (NEW."ordinal") OR OLD."plan_id" IS DISTINCT FROM (NEW."plan_id") OR OLD."series_id" IS DISTINCT FROM (NEW."series_id") OR OLD."start_at" IS DISTINCT FROM (NEW."start_at") OR OLD."team_id" IS DISTINCT FROM (NEW."team_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."workers_needed" IS DISTINCT FROM (NEW."workers_needed"))', func='INSERT INTO "visits_visitevent" ("cancelled_at", "cancelled_by_id", "cancelled_why", "citizen_id", "coffee_minutes", "completed_at", "delivered", "end_at", "id", "locked_at", "moved_at", "occurs_on", "ordinal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "series_id", "start_at", "team_id", "version", "workers_needed") VALUES (OLD."cancelled_at", OLD."cancelled_by_id", OLD."cancelled_why", OLD."citizen_id", OLD."coffee_minutes", OLD."completed_at", OLD."delivered", OLD."end_at", OLD."id", OLD."locked_at", OLD."moved_at", OLD."occurs_on", OLD."ordinal", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."plan_id", OLD."series_id", OLD."start_at", OLD."team_id", OLD."version", OLD."workers_needed"); RETURN NULL;', hash='7a234072e271e0358ab3f5c905c5d5df740b48a6', operation='UPDATE', pgid='pgtrigger_update_update_41cf1', table='visits_visit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visit',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "visits_visitevent" ("cancelled_at", "cancelled_by_id", "cancelled_why", "citizen_id", "coffee_minutes", "completed_at", "delivered", "end_at", "id", "locked_at", "moved_at", "occurs_on", "ordinal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "series_id", "start_at", "team_id", "version", "workers_needed") VALUES (OLD."cancelled_at", OLD."cancelled_by_id", OLD."cancelled_why", OLD."citizen_id", OLD."coffee_minutes", OLD."completed_at", OLD."delivered", OLD."end_at", OLD."id", OLD."locked_at", OLD."moved_at", OLD."occurs_on", OLD."ordinal", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."series_id", OLD."start_at", OLD."team_id", OLD."version", OLD."workers_needed"); RETURN NULL;', hash='06c882cc1b2c62df0520dc6e827bb97809edd18b', operation='DELETE', pgid='pgtrigger_delete_delete_a3dfb', table='visits_visit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='plansubgoal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "visits_plansubgoalevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "sub_goal_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."plan_id", OLD."sub_goal_id"); RETURN NULL;', hash='02a3d60a6f3df84969bb026316660973ef868ea0', operation='UPDATE', pgid='pgtrigger_update_update_b7ae1', table='visits_plansubgoal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='plansubgoal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "visits_plansubgoalevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "sub_goal_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."sub_goal_id"); RETURN NULL;', hash='9f5f9880a950261101cc64daead116cfe3fa3797', operation='DELETE', pgid='pgtrigger_delete_delete_0cafb', table='visits_plansubgoal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planstaff',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "visits_planstaffevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "rank", "staff_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."plan_id", OLD."rank", OLD."staff_id"); RETURN NULL;', hash='e5f34bf77f8e326e15131aeb3fff87c03122ee1a', operation='UPDATE', pgid='pgtrigger_update_update_2468d', table='visits_planstaff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planstaff',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "visits_planstaffevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "rank", "staff_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."rank", OLD."staff_id"); RETURN NULL;', hash='603970e86bfcf0de79825a35287106936499ee03', operation='DELETE', pgid='pgtrigger_delete_delete_4d1fb', table='visits_planstaff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visitworker',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "visits_visitworkerevent" ("assigned_at", "assigned_by_id", "cancelled_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "span", "staff_id", "visit_id") VALUES (OLD."assigned_at", OLD."assigned_by_id", OLD."cancelled_at", OLD."id", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."span", OLD."staff_id", OLD."visit_id"); RETURN NULL;', hash='80fc24de42b6feac1d56278d8d31eff756931522', operation='UPDATE', pgid='pgtrigger_update_update_d1fb9', table='visits_visitworker', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visitworker',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "visits_visitworkerevent" ("assigned_at", "assigned_by_id", "cancelled_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "span", "staff_id", "visit_id") VALUES (OLD."assigned_at", OLD."assigned_by_id", OLD."cancelled_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."span", OLD."staff_id", OLD."visit_id"); RETURN NULL;', hash='5010ec559a7be918184d54b6fed3f4b1edf1d6a2', operation='DELETE', pgid='pgtrigger_delete_delete_ab154', table='visits_visitworker', when='AFTER')),
        ),
    ]
