"""Offices, workers, their posts and the keys to the door."""

import camino.core.ids
import camino.core.migrating
import camino.staff.models.offices
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ('staff', '0001_initial'),
        ('staff', '0002_history'),
        ('staff', '0003_keys_to_the_door'),
    ]

    initial = True

    dependencies = []

    operations = [
        camino.core.migrating.CreateModels(
            models=[
                migrations.CreateModel(
                    name='Office',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('name', models.CharField(max_length=120, unique=True, verbose_name='name')),
                        ('short_name', models.CharField(max_length=40, unique=True, verbose_name='short name')),
                        ('city', models.CharField(max_length=80, verbose_name='city')),
                        ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                        ('phone', models.CharField(blank=True, max_length=40, verbose_name='telephone')),
                        ('time_zone', models.CharField(default='America/Ciudad_Juarez', max_length=40, validators=[camino.staff.models.offices.a_time_zone], verbose_name='time zone')),
                        ('protection_contact', models.CharField(blank=True, help_text="The protection officer's name and telephone. Other offices are shown nothing else.", max_length=200, verbose_name='whom to call about a sealed person')),
                    ],
                    options={
                        'verbose_name': 'office',
                        'verbose_name_plural': 'offices',
                        'ordering': ('name',),
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "staff_officechange" ("address", "city", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "protection_contact", "short_name", "time_zone") VALUES (NEW."address", NEW."city", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phone", NEW."protection_contact", NEW."short_name", NEW."time_zone"); RETURN NULL;', hash='39842cd43b640674090e8a6db877627e7c36831f', operation='INSERT', pgid='pgtrigger_insert_insert_a078c', table='staff_office', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "staff_officechange" ("address", "city", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "protection_contact", "short_name", "time_zone") VALUES (NEW."address", NEW."city", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phone", NEW."protection_contact", NEW."short_name", NEW."time_zone"); RETURN NULL;', hash='f5398bc03bafd3b6109408334303988e204b4eb9', operation='UPDATE', pgid='pgtrigger_update_update_9bd60', table='staff_office', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "staff_officechange" ("address", "city", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "protection_contact", "short_name", "time_zone") VALUES (OLD."address", OLD."city", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phone", OLD."protection_contact", OLD."short_name", OLD."time_zone"); RETURN NULL;', hash='2dea00663dd7faa9d3fea2809a9e8fb483a6a7c0', operation='DELETE', pgid='pgtrigger_delete_delete_cf28c', table='staff_office', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='OfficeChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('name', models.CharField(max_length=120, verbose_name='name')),
                        ('short_name', models.CharField(max_length=40, verbose_name='short name')),
                        ('city', models.CharField(max_length=80, verbose_name='city')),
                        ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                        ('phone', models.CharField(blank=True, max_length=40, verbose_name='telephone')),
                        ('time_zone', models.CharField(default='America/Ciudad_Juarez', max_length=40, validators=[camino.staff.models.offices.a_time_zone], verbose_name='time zone')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='staff.office')),
                        ('protection_contact', models.CharField(blank=True, help_text="The protection officer's name and telephone. Other offices are shown nothing else.", max_length=200, verbose_name='whom to call about a sealed person')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='staff_offic_pgh_obj_441e04_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Worker',
                    fields=[
                        ('password', models.CharField(max_length=128, verbose_name='password')),
                        ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('username', models.CharField(max_length=60, verbose_name='sign-in name')),
                        ('full_name', models.CharField(max_length=120, verbose_name='name')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                        ('language', models.CharField(choices=[('es-mx', 'Español'), ('en', 'English')], default='es-mx', max_length=5, verbose_name='language')),
                        ('is_active', models.BooleanField(default=True, verbose_name='may sign in')),
                        ('first_password_until', models.DateTimeField(blank=True, null=True, verbose_name='first password holds until')),
                    ],
                    options={
                        'verbose_name': 'worker',
                        'verbose_name_plural': 'workers',
                        'ordering': ('full_name',),
                        'constraints': [
                            models.UniqueConstraint(django.db.models.functions.text.Lower('username'), name='worker_username_once', violation_error_message='Somebody already signs in with this name.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='own_facts_only', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."full_name" IS DISTINCT FROM (NEW."full_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."username" IS DISTINCT FROM (NEW."username"))', func="\n        IF row_security_active('staff_worker') THEN\n            IF NOT camino_cleared('administrator') THEN\n                RAISE EXCEPTION 'Only an administrator changes this of a worker.' USING ERRCODE = '42501';\n            END IF;\n        END IF;\n        RETURN NEW;\n    ", hash='8168708d4dd70b126f5f219f90045a3514cf006c', operation='UPDATE', pgid='pgtrigger_own_facts_only_59d0d', table='staff_worker', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "staff_workerchange" ("email", "first_password_until", "full_name", "id", "is_active", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (NEW."email", NEW."first_password_until", NEW."full_name", NEW."id", NEW."is_active", NEW."language", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."username"); RETURN NULL;', hash='ccc0f26b38536e734ac8ed1854859720cac2e6df', operation='INSERT', pgid='pgtrigger_insert_insert_10d1f', table='staff_worker', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."first_password_until" IS DISTINCT FROM (NEW."first_password_until") OR OLD."full_name" IS DISTINCT FROM (NEW."full_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."username" IS DISTINCT FROM (NEW."username"))', func='INSERT INTO "staff_workerchange" ("email", "first_password_until", "full_name", "id", "is_active", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (NEW."email", NEW."first_password_until", NEW."full_name", NEW."id", NEW."is_active", NEW."language", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."username"); RETURN NULL;', hash='4706a893b03a52ff1e0b6a44324fe6318f9eb8d2', operation='UPDATE', pgid='pgtrigger_update_update_aba67', table='staff_worker', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "staff_workerchange" ("email", "first_password_until", "full_name", "id", "is_active", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (OLD."email", OLD."first_password_until", OLD."full_name", OLD."id", OLD."is_active", OLD."language", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."username"); RETURN NULL;', hash='74ca75c37d83914b15e8aa101ab053301f2f82ea', operation='DELETE', pgid='pgtrigger_delete_delete_cca11', table='staff_worker', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='WorkerChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('username', models.CharField(max_length=60, verbose_name='sign-in name')),
                        ('full_name', models.CharField(max_length=120, verbose_name='name')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                        ('language', models.CharField(choices=[('es-mx', 'Español'), ('en', 'English')], default='es-mx', max_length=5, verbose_name='language')),
                        ('is_active', models.BooleanField(default=True, verbose_name='may sign in')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('first_password_until', models.DateTimeField(blank=True, null=True, verbose_name='first password holds until')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='staff_worke_pgh_obj_dfa5b4_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Post',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('role', models.CharField(choices=[('reception', 'Reception'), ('social_work', 'Social worker'), ('protection', 'Protection officer'), ('health', 'Health'), ('store', 'Store'), ('manager', 'Programme manager'), ('researcher', 'Researcher'), ('administrator', 'Administrator'), ('auditor', 'Auditor'), ('partner', 'Partner')], max_length=20, verbose_name='role')),
                        ('since', models.DateField(default=django.utils.timezone.localdate, verbose_name='since')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='staff.office', verbose_name='office')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='posts', to=settings.AUTH_USER_MODEL, verbose_name='worker')),
                    ],
                    options={
                        'verbose_name': 'post',
                        'verbose_name_plural': 'posts',
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('until', None)), fields=('worker', 'office', 'role'), name='post_once_at_a_time', violation_error_message='The worker already has this role at this office.'),
                            models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='post_ends_after_it_starts', violation_error_message='A post cannot end before it starts.'),
                            models.CheckConstraint(condition=models.Q(('role__in', ['reception', 'social_work', 'protection', 'health', 'store', 'manager', 'researcher', 'administrator', 'auditor', 'partner'])), name='post_has_a_known_role'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "staff_postchange" ("id", "office_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "worker_id") VALUES (NEW."id", NEW."office_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."role", NEW."since", NEW."until", NEW."worker_id"); RETURN NULL;', hash='a9c0f3a9859403ef44a90b9e28648d1020a6d352', operation='INSERT', pgid='pgtrigger_insert_insert_68d95', table='staff_post', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "staff_postchange" ("id", "office_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "worker_id") VALUES (NEW."id", NEW."office_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."role", NEW."since", NEW."until", NEW."worker_id"); RETURN NULL;', hash='26aec8f7a5b949ccbea652ce964aae3908819544', operation='UPDATE', pgid='pgtrigger_update_update_ed8fe', table='staff_post', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "staff_postchange" ("id", "office_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "worker_id") VALUES (OLD."id", OLD."office_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."role", OLD."since", OLD."until", OLD."worker_id"); RETURN NULL;', hash='1f39da118d9bf31ac7f8d85f2e6708057754f285', operation='DELETE', pgid='pgtrigger_delete_delete_e06ef', table='staff_post', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='never_both', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        PERFORM pg_advisory_xact_lock(hashtext('staff_post'), hashtext(NEW.worker_id::text));\n        IF EXISTS (\n            SELECT 1 FROM staff_post held\n            WHERE held.worker_id = NEW.worker_id AND held.id <> NEW.id\n            AND daterange(held.since, held.until, '[]') && daterange(NEW.since, NEW.until, '[]')\n            AND (least(held.role, NEW.role), greatest(held.role, NEW.role)) IN (('administrator', 'auditor'), ('administrator', 'health'), ('administrator', 'manager'), ('administrator', 'partner'), ('administrator', 'protection'), ('administrator', 'reception'), ('administrator', 'researcher'), ('administrator', 'social_work'), ('administrator', 'store'), ('auditor', 'health'), ('auditor', 'manager'), ('auditor', 'partner'), ('auditor', 'protection'), ('auditor', 'reception'), ('auditor', 'researcher'), ('auditor', 'social_work'), ('auditor', 'store'))\n        ) THEN\n            RAISE EXCEPTION 'Nobody holds these two posts at a time.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'post_roles_go_together';\n        END IF;\n        RETURN NEW;\n    ", hash='1841b6710baf822951808177c07d65e846de059d', operation='INSERT OR UPDATE', pgid='pgtrigger_never_both_13178', table='staff_post', when='BEFORE')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='PostChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('role', models.CharField(choices=[('reception', 'Reception'), ('social_work', 'Social worker'), ('protection', 'Protection officer'), ('health', 'Health'), ('store', 'Store'), ('manager', 'Programme manager'), ('researcher', 'Researcher'), ('administrator', 'Administrator'), ('auditor', 'Auditor'), ('partner', 'Partner')], max_length=20, verbose_name='role')),
                        ('since', models.DateField(default=django.utils.timezone.localdate, verbose_name='since')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='office')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='staff.post')),
                        ('worker', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='worker')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['worker'], name='staff_postc_worker__c21a6f_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Tally',
                    fields=[
                        ('cache_key', models.CharField(max_length=255, primary_key=True, serialize=False, verbose_name='key')),
                        ('value', models.TextField(verbose_name='value')),
                        ('expires', models.DateTimeField(db_index=True, verbose_name='until')),
                    ],
                    options={
                        'verbose_name': 'count',
                        'verbose_name_plural': 'counts',
                    },
                ),
            ],
        ),
    ]
