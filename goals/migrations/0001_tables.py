"""The tables of the room as they are, with what guards them."""

import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models
from teams.migrating import AllAtOnce


class Migration(AllAtOnce):
    replaces = [
        ('goals', '0001_initial'),
        ('goals', '0002_initial'),
        ('goals', '0003_citizens_room'),
        ('goals', '0004_reminders_of_all_rooms'),
        ('goals', '0005_own_step'),
    ]


    initial = True

    dependencies = [
        ('citizens', '0001_tables'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('teams', '0001_tables'),
    ]

    operations = [
        migrations.CreateModel(
            name='Goal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('citizen', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='goals', to='citizens.citizen')),
                ('grown_from', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='goals', to='citizens.statement')),
                ('title', models.CharField(max_length=120)),
                ('words', models.TextField(blank=True, max_length=1000)),
                ('why', models.TextField(blank=True, max_length=1000)),
                ('aim', models.CharField(choices=[('regain', 'regain'), ('develop', 'develop'), ('keep', 'keep'), ('ease', 'ease')], max_length=8)),
                ('baseline', models.TextField(blank=True, max_length=1000)),
                ('levels', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(blank=True, max_length=300), blank=True, default=list, size=5)),
                ('target_on', models.DateField()),
                ('review_on', models.DateField()),
                ('weight', models.PositiveSmallIntegerField(default=1)),
                ('decided_by', models.CharField(choices=[('citizen', 'the citizen herself'), ('together', 'we together'), ('other', 'somebody else for her')], max_length=8)),
                ('agreed_at', models.DateTimeField()),
                ('agreed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('ended_as', models.CharField(blank=True, choices=[('reached', 'reached'), ('adjusted', 'adjusted'), ('chose_to_stop', 'chose to stop')], max_length=14)),
                ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('ended_words', models.TextField(blank=True, max_length=1000)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['-agreed_at', '-id'],
                'indexes': [models.Index(fields=['citizen', '-agreed_at'], name='goals_goal_citizen_1a7d2e_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('ended_as', ''), ('ended_at__isnull', True)), models.Q(('ended_at__isnull', False), models.Q(('ended_as', ''), _negated=True)), _connector='OR'), name='goal_ended_with_a_result', violation_error_message='Say how the goal ended.')],
            },
        ),
        migrations.CreateModel(
            name='GoalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='goals.goal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('citizen', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='citizens.citizen')),
                ('grown_from', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='citizens.statement')),
                ('title', models.CharField(max_length=120)),
                ('words', models.TextField(blank=True, max_length=1000)),
                ('why', models.TextField(blank=True, max_length=1000)),
                ('aim', models.CharField(choices=[('regain', 'regain'), ('develop', 'develop'), ('keep', 'keep'), ('ease', 'ease')], max_length=8)),
                ('baseline', models.TextField(blank=True, max_length=1000)),
                ('levels', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(blank=True, max_length=300), blank=True, default=list, size=5)),
                ('target_on', models.DateField()),
                ('review_on', models.DateField()),
                ('weight', models.PositiveSmallIntegerField(default=1)),
                ('decided_by', models.CharField(choices=[('citizen', 'the citizen herself'), ('together', 'we together'), ('other', 'somebody else for her')], max_length=8)),
                ('agreed_at', models.DateTimeField()),
                ('agreed_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.staff')),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('ended_as', models.CharField(blank=True, choices=[('reached', 'reached'), ('adjusted', 'adjusted'), ('chose_to_stop', 'chose to stop')], max_length=14)),
                ('ended_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='teams.staff')),
                ('ended_words', models.TextField(blank=True, max_length=1000)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='HelpExperience',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('citizen', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='help_experiences', to='citizens.citizen')),
                ('question', models.CharField(choices=[('understood', 'Did you feel understood today?'), ('wishes', 'Were your wishes followed today?'), ('sense', 'Does the help make sense to you?')], max_length=10)),
                ('answer', models.CharField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'No'), ('not_today', 'Not today')], max_length=9)),
                ('words', models.TextField(blank=True, max_length=1000)),
                ('asked_at', models.DateTimeField()),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
            ],
            options={
                'ordering': ['-asked_at', '-id'],
                'indexes': [models.Index(fields=['citizen', '-asked_at'], name='goals_helpe_citizen_09a5be_idx')],
            },
        ),
        migrations.CreateModel(
            name='HelpExperienceWithdrawal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('experience', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='withdrawal', to='goals.helpexperience')),
                ('withdrawn_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('withdrawn_at', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='LadderRating',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sub_goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ratings', to='goals.subgoal')),
                ('step', models.PositiveSmallIntegerField(choices=[(1, 'done for'), (2, 'together'), (3, 'beside'), (4, 'behind'), (5, 'on my own')])),
                ('agreed', models.BooleanField(default=False)),
                ('citizen_step', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'done for'), (2, 'together'), (3, 'beside'), (4, 'behind'), (5, 'on my own')], null=True)),
                ('rated_at', models.DateTimeField()),
                ('rated_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
            ],
            options={
                'ordering': ['rated_at', 'id'],
                'indexes': [models.Index(fields=['sub_goal', '-rated_at', '-id'], name='goals_ladde_sub_goa_26ddbc_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('step__range', (1, 5))), name='ladder_rating_step', violation_error_message='The support ladder has five steps.'), models.CheckConstraint(condition=models.Q(('citizen_step__isnull', True), ('citizen_step__range', (1, 5)), _connector='OR'), name='ladder_rating_citizen_step', violation_error_message='The support ladder has five steps.')],
            },
        ),
        migrations.CreateModel(
            name='OwnRating',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='own_ratings', to='goals.goal')),
                ('how_well', models.PositiveSmallIntegerField()),
                ('how_satisfied', models.PositiveSmallIntegerField()),
                ('rated_at', models.DateTimeField()),
                ('noted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
            ],
            options={
                'ordering': ['rated_at', 'id'],
                'indexes': [models.Index(fields=['goal', 'rated_at'], name='goals_ownra_goal_id_ca1520_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('how_well__lte', 10), ('how_satisfied__lte', 10)), name='own_rating_zero_to_ten', violation_error_message='Choose a number from 0 to 10.')],
            },
        ),
        migrations.CreateModel(
            name='RatingWithdrawal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rating', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='withdrawal', to='goals.ladderrating')),
                ('withdrawn_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
                ('withdrawn_at', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='goals.goal')),
                ('result', models.CharField(choices=[('continued', 'Fortsættes'), ('changed', 'Ændres inden for rammen'), ('ended', 'Afsluttes'), ('reassessed', 'Revisitation')], max_length=10)),
                ('level', models.SmallIntegerField(blank=True, null=True)),
                ('words', models.TextField(blank=True, max_length=1000)),
                ('decided_by', models.CharField(choices=[('citizen', 'the citizen herself'), ('together', 'we together'), ('other', 'somebody else for her')], max_length=8)),
                ('next_review_on', models.DateField(blank=True, null=True)),
                ('goal_version', models.PositiveIntegerField()),
                ('reviewed_at', models.DateTimeField()),
                ('reviewed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='teams.staff')),
            ],
            options={
                'ordering': ['-reviewed_at', '-id'],
                'indexes': [models.Index(fields=['goal', '-reviewed_at'], name='goals_revie_goal_id_b4ee88_idx')],
                'constraints': [models.UniqueConstraint(fields=('goal', 'goal_version'), name='review_once_per_version', violation_error_message='Somebody has just looked at this goal. See what they wrote first.'), models.CheckConstraint(condition=models.Q(('level__isnull', True), ('level__range', (-2, 2)), _connector='OR'), name='review_level', violation_error_message='Choose one of the five levels.')],
            },
        ),
        migrations.CreateModel(
            name='SubGoal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sub_goals', to='goals.goal')),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('title', models.CharField(max_length=120)),
                ('small_step', models.CharField(max_length=300)),
                ('own_step', models.CharField(blank=True, max_length=300)),
                ('professions', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('care_helper', 'care helper'), ('care_assistant', 'care assistant'), ('nurse', 'nurse'), ('occupational_therapist', 'occupational therapist'), ('physiotherapist', 'physiotherapist'), ('planner', 'planner'), ('visitator', 'assessor'), ('leader', 'leader'), ('administrator', 'administrator')], max_length=30), blank=True, default=list)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['position', 'id'],
                'constraints': [models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('goal', 'position'), name='sub_goal_position_once')],
            },
        ),
        migrations.CreateModel(
            name='SubGoalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='goals.subgoal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.BigIntegerField()),
                ('goal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='goals.goal')),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('title', models.CharField(max_length=120)),
                ('small_step', models.CharField(max_length=300)),
                ('own_step', models.CharField(blank=True, max_length=300)),
                ('professions', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('care_helper', 'care helper'), ('care_assistant', 'care assistant'), ('nurse', 'nurse'), ('occupational_therapist', 'occupational therapist'), ('physiotherapist', 'physiotherapist'), ('planner', 'planner'), ('visitator', 'assessor'), ('leader', 'leader'), ('administrator', 'administrator')], max_length=30), blank=True, default=list)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "goals_goalevent" ("agreed_at", "agreed_by_id", "aim", "baseline", "citizen_id", "decided_by", "ended_as", "ended_at", "ended_by_id", "ended_words", "grown_from_id", "id", "levels", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "target_on", "title", "version", "weight", "why", "words") VALUES (OLD."agreed_at", OLD."agreed_by_id", OLD."aim", OLD."baseline", OLD."citizen_id", OLD."decided_by", OLD."ended_as", OLD."ended_at", OLD."ended_by_id", OLD."ended_words", OLD."grown_from_id", OLD."id", OLD."levels", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."review_on", OLD."target_on", OLD."title", OLD."version", OLD."weight", OLD."why", OLD."words"); RETURN NULL;', hash='a9e673db5dcc3af42e712bbf3591db718e4c1cf8', operation='UPDATE', pgid='pgtrigger_update_update_97a4d', table='goals_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_goalevent" ("agreed_at", "agreed_by_id", "aim", "baseline", "citizen_id", "decided_by", "ended_as", "ended_at", "ended_by_id", "ended_words", "grown_from_id", "id", "levels", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "target_on", "title", "version", "weight", "why", "words") VALUES (OLD."agreed_at", OLD."agreed_by_id", OLD."aim", OLD."baseline", OLD."citizen_id", OLD."decided_by", OLD."ended_as", OLD."ended_at", OLD."ended_by_id", OLD."ended_words", OLD."grown_from_id", OLD."id", OLD."levels", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_on", OLD."target_on", OLD."title", OLD."version", OLD."weight", OLD."why", OLD."words"); RETURN NULL;', hash='fa958378381b476e3c73b5052ce7d92bf747e907', operation='DELETE', pgid='pgtrigger_delete_delete_b960f', table='goals_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='subgoal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "goals_subgoalevent" ("ended_at", "goal_id", "id", "own_step", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "professions", "small_step", "title", "version") VALUES (OLD."ended_at", OLD."goal_id", OLD."id", OLD."own_step", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."position", OLD."professions", OLD."small_step", OLD."title", OLD."version"); RETURN NULL;', hash='2b269b3772c459a9aa04c848a2f7370ab884f1f8', operation='UPDATE', pgid='pgtrigger_update_update_38f06', table='goals_subgoal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='subgoal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "goals_subgoalevent" ("ended_at", "goal_id", "id", "own_step", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "professions", "small_step", "title", "version") VALUES (OLD."ended_at", OLD."goal_id", OLD."id", OLD."own_step", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."professions", OLD."small_step", OLD."title", OLD."version"); RETURN NULL;', hash='f4cd8cf8d962f83397bf70df40012ff738606646', operation='DELETE', pgid='pgtrigger_delete_delete_fcfb6', table='goals_subgoal', when='AFTER')),
        ),
    ]
