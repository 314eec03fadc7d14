"""The catalogue, the stock book, rules of entitlement, hand-outs and the forecast."""

import camino.core.encryption.fields
import camino.core.ids
import camino.core.migrating
import camino.supplies.models.catalogue
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ('supplies', '0001_initial'),
        ('supplies', '0003_forecast_by_a_job'),
        ('supplies', '0004_what_is_erased'),
        ('supplies', '0005_health_in_large_packs'),
    ]

    initial = True

    dependencies = [
        ('people', '0001_tables'),
        ('reception', '0001_tables'),  # the extension that exclusion constraints need
        ('staff', '0001_tables'),
    ]

    operations = [
        camino.core.migrating.CreateModels(
            models=[
                migrations.CreateModel(
                    name='Kind',
                    fields=[
                        ('id', models.SlugField(max_length=30, primary_key=True, serialize=False, verbose_name='key')),
                        ('name', models.CharField(max_length=80, unique=True, verbose_name='name')),
                        ('name_en', models.CharField(blank=True, max_length=80, verbose_name='name in English')),
                        ('icon', models.CharField(default='package', max_length=30)),
                    ],
                    options={
                        'verbose_name': 'kind of help',
                        'verbose_name_plural': 'kinds of help',
                        'ordering': ('id',),
                    },
                ),
                migrations.CreateModel(
                    name='Item',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('key', models.SlugField(max_length=40, unique=True, verbose_name='key')),
                        ('name', models.CharField(max_length=120, unique=True, verbose_name='name')),
                        ('name_en', models.CharField(blank=True, max_length=120, verbose_name='name in English')),
                        ('unit', models.CharField(choices=[('piece', 'piece'), ('pair', 'pair'), ('pack', 'pack'), ('bottle', 'bottle'), ('set', 'set'), ('test', 'test')], default='piece', max_length=8, verbose_name='unit')),
                        ('goes', models.CharField(choices=[('person', 'To people'), ('kit', 'Into kits only'), ('health', 'To health, in lots, never by name')], default='kit', max_length=8, verbose_name='where it goes')),
                        ('fits', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('woman', 'Woman'), ('man', 'Man'), ('girl', 'Adolescent girl'), ('boy', 'Adolescent boy'), ('child', 'Child'), ('baby', 'Baby')], max_length=16), blank=True, default=list, size=None, verbose_name='whom it fits')),
                        ('size', models.CharField(blank=True, max_length=10, verbose_name='size')),
                        ('pack', models.PositiveIntegerField(default=1, verbose_name='units in a pack')),
                        ('expires', models.BooleanField(default=False, verbose_name='has an expiry date')),
                        ('keeps_days', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='days it keeps once opened')),
                        ('coldest', models.SmallIntegerField(blank=True, null=True, verbose_name='stored at no less than (°C)')),
                        ('warmest', models.SmallIntegerField(blank=True, null=True, verbose_name='stored at no more than (°C)')),
                        ('order_days', models.PositiveSmallIntegerField(default=30, verbose_name='days from order to shelf')),
                        ('least', models.PositiveIntegerField(default=0, verbose_name='least to have on the shelf')),
                        ('retired_on', models.DateField(blank=True, null=True, verbose_name='no longer used since')),
                        ('kind', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='supplies.kind', verbose_name='kind of help')),
                    ],
                    options={
                        'verbose_name': 'item',
                        'verbose_name_plural': 'items',
                        'ordering': ('name',),
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('goes', 'person'), ('kind__isnull', False)), models.Q(models.Q(('goes', 'person'), _negated=True), ('kind', None)), _connector='OR'), name='item_for_people_has_a_kind', violation_error_message='Say which kind of help it is; only what goes to people has one.'),
                            models.CheckConstraint(condition=models.Q(('coldest', None), ('warmest', None), ('coldest__lte', models.F('warmest')), _connector='OR'), name='item_storage_range', violation_error_message='The lowest temperature is above the highest.'),
                            models.CheckConstraint(condition=models.Q(('pack__gte', 1)), name='item_pack_holds_something', violation_error_message='A pack holds at least one.'),
                            models.CheckConstraint(condition=models.Q(models.Q(('goes', 'health'), _negated=True), ('pack__gte', 12), _connector='OR'), name='item_to_health_in_large_packs', violation_error_message='What goes to health comes in packs of 12 or more: a smaller one tells of tests.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_itemchange" ("coldest", "expires", "fits", "goes", "id", "keeps_days", "key", "kind_id", "least", "name", "name_en", "order_days", "pack", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_on", "size", "unit", "warmest") VALUES (NEW."coldest", NEW."expires", NEW."fits", NEW."goes", NEW."id", NEW."keeps_days", NEW."key", NEW."kind_id", NEW."least", NEW."name", NEW."name_en", NEW."order_days", NEW."pack", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."retired_on", NEW."size", NEW."unit", NEW."warmest"); RETURN NULL;', hash='71270a130ad596a9ed561a6069bc0ab9bac871f9', operation='INSERT', pgid='pgtrigger_insert_insert_669d9', table='supplies_item', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "supplies_itemchange" ("coldest", "expires", "fits", "goes", "id", "keeps_days", "key", "kind_id", "least", "name", "name_en", "order_days", "pack", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_on", "size", "unit", "warmest") VALUES (NEW."coldest", NEW."expires", NEW."fits", NEW."goes", NEW."id", NEW."keeps_days", NEW."key", NEW."kind_id", NEW."least", NEW."name", NEW."name_en", NEW."order_days", NEW."pack", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."retired_on", NEW."size", NEW."unit", NEW."warmest"); RETURN NULL;', hash='6ff0ce4393327434063d4a5ac6e8217396cd6a9d', operation='UPDATE', pgid='pgtrigger_update_update_2d107', table='supplies_item', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_itemchange" ("coldest", "expires", "fits", "goes", "id", "keeps_days", "key", "kind_id", "least", "name", "name_en", "order_days", "pack", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_on", "size", "unit", "warmest") VALUES (OLD."coldest", OLD."expires", OLD."fits", OLD."goes", OLD."id", OLD."keeps_days", OLD."key", OLD."kind_id", OLD."least", OLD."name", OLD."name_en", OLD."order_days", OLD."pack", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."retired_on", OLD."size", OLD."unit", OLD."warmest"); RETURN NULL;', hash='b50a829bf5fc79fa6d1e897b17e3665b4262ffca', operation='DELETE', pgid='pgtrigger_delete_delete_c4576', table='supplies_item', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='ItemChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('key', models.SlugField(db_index=False, max_length=40, verbose_name='key')),
                        ('name', models.CharField(max_length=120, verbose_name='name')),
                        ('name_en', models.CharField(blank=True, max_length=120, verbose_name='name in English')),
                        ('unit', models.CharField(choices=[('piece', 'piece'), ('pair', 'pair'), ('pack', 'pack'), ('bottle', 'bottle'), ('set', 'set'), ('test', 'test')], default='piece', max_length=8, verbose_name='unit')),
                        ('goes', models.CharField(choices=[('person', 'To people'), ('kit', 'Into kits only'), ('health', 'To health, in lots, never by name')], default='kit', max_length=8, verbose_name='where it goes')),
                        ('fits', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('woman', 'Woman'), ('man', 'Man'), ('girl', 'Adolescent girl'), ('boy', 'Adolescent boy'), ('child', 'Child'), ('baby', 'Baby')], max_length=16), blank=True, default=list, size=None, verbose_name='whom it fits')),
                        ('size', models.CharField(blank=True, max_length=10, verbose_name='size')),
                        ('pack', models.PositiveIntegerField(default=1, verbose_name='units in a pack')),
                        ('expires', models.BooleanField(default=False, verbose_name='has an expiry date')),
                        ('keeps_days', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='days it keeps once opened')),
                        ('coldest', models.SmallIntegerField(blank=True, null=True, verbose_name='stored at no less than (°C)')),
                        ('warmest', models.SmallIntegerField(blank=True, null=True, verbose_name='stored at no more than (°C)')),
                        ('order_days', models.PositiveSmallIntegerField(default=30, verbose_name='days from order to shelf')),
                        ('least', models.PositiveIntegerField(default=0, verbose_name='least to have on the shelf')),
                        ('retired_on', models.DateField(blank=True, null=True, verbose_name='no longer used since')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='supplies.item')),
                        ('kind', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.kind', verbose_name='kind of help')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='supplies_it_pgh_obj_894af1_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Barcode',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('gtin', models.CharField(error_messages={'unique': 'Another item already has this barcode.'}, max_length=14, unique=True, validators=[camino.supplies.models.catalogue.a_gtin], verbose_name='barcode')),
                        ('holds', models.PositiveIntegerField(default=1, verbose_name='units inside')),
                        ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='barcodes', to='supplies.item', verbose_name='item')),
                    ],
                    options={
                        'verbose_name': 'barcode',
                        'verbose_name_plural': 'barcodes',
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('gtin__regex', '^(\\d{8}|\\d{12,14})$')), name='barcode_is_a_gtin', violation_error_message='A barcode has 8, 12, 13 or 14 digits.'),
                            models.CheckConstraint(condition=models.Q(('holds__gte', 1)), name='barcode_holds_something'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_barcodechange" ("gtin", "holds", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gtin", NEW."holds", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='acd4ef58e835267282f42ab033075803d56b580b', operation='INSERT', pgid='pgtrigger_insert_insert_454e2', table='supplies_barcode', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "supplies_barcodechange" ("gtin", "holds", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gtin", NEW."holds", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='9f9d6e9d2afbb1bb1adcd1aced41536ad41ffaec', operation='UPDATE', pgid='pgtrigger_update_update_dfa27', table='supplies_barcode', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_barcodechange" ("gtin", "holds", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."gtin", OLD."holds", OLD."id", OLD."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='e82a0d8c80e63b5ad75c04079e90c2cf3d6bf04e', operation='DELETE', pgid='pgtrigger_delete_delete_1b49d', table='supplies_barcode', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='BarcodeChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('gtin', models.CharField(error_messages={'unique': 'Another item already has this barcode.'}, max_length=14, validators=[camino.supplies.models.catalogue.a_gtin], verbose_name='barcode')),
                        ('holds', models.PositiveIntegerField(default=1, verbose_name='units inside')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='supplies.barcode')),
                        ('item', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.item', verbose_name='item')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='supplies_ba_pgh_obj_ecd3da_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Recipe',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('since', models.DateField(verbose_name='since')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('source', models.CharField(blank=True, max_length=200, verbose_name='source')),
                        ('kit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='recipes', to='supplies.item', verbose_name='kit')),
                    ],
                    options={
                        'verbose_name': 'contents of a kit',
                        'verbose_name_plural': 'contents of kits',
                        'ordering': ('-since',),
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='recipe_dates'),
                            django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('kit', '='), (models.Func(models.F('since'), models.F('until'), models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='recipe_one_at_a_time', violation_error_message='The kit already has contents on some of these days.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_recipechange" ("id", "kit_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source", "until") VALUES (NEW."id", NEW."kit_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."since", NEW."source", NEW."until"); RETURN NULL;', hash='6845ed3b64c0427fbeadcc9e7402c16f830ca5a4', operation='INSERT', pgid='pgtrigger_insert_insert_53bf4', table='supplies_recipe', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "supplies_recipechange" ("id", "kit_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source", "until") VALUES (NEW."id", NEW."kit_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."since", NEW."source", NEW."until"); RETURN NULL;', hash='2dfc73481206fd97cf6d33d4f6a60441d4a293be', operation='UPDATE', pgid='pgtrigger_update_update_0ac7c', table='supplies_recipe', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_recipechange" ("id", "kit_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source", "until") VALUES (OLD."id", OLD."kit_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."since", OLD."source", OLD."until"); RETURN NULL;', hash='662b252a9bcaf6c00b5a784861fd87b01ee41648', operation='DELETE', pgid='pgtrigger_delete_delete_a9407', table='supplies_recipe', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='RecipeChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('since', models.DateField(verbose_name='since')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('source', models.CharField(blank=True, max_length=200, verbose_name='source')),
                        ('kit', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.item', verbose_name='kit')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='supplies.recipe')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='supplies_re_pgh_obj_790173_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='RecipeLine',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('quantity', models.PositiveIntegerField(verbose_name='how many')),
                        ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supplies.item', verbose_name='item')),
                        ('recipe', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='supplies.recipe', verbose_name='contents')),
                    ],
                    options={
                        'verbose_name': 'line of the contents',
                        'verbose_name_plural': 'lines of the contents',
                        'constraints': [
                            models.UniqueConstraint(fields=('recipe', 'item'), name='recipe_line_once', violation_error_message='An item stands twice in the contents. Add the two up.'),
                            models.CheckConstraint(condition=models.Q(('quantity__gte', 1)), name='recipe_line_of_something'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_recipelinechange" ("id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "recipe_id") VALUES (NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quantity", NEW."recipe_id"); RETURN NULL;', hash='7d91f3cba147c1be1fd028a6c185c5165e524e41', operation='INSERT', pgid='pgtrigger_insert_insert_2448b', table='supplies_recipeline', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "supplies_recipelinechange" ("id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "recipe_id") VALUES (NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quantity", NEW."recipe_id"); RETURN NULL;', hash='fa2c640529e518e608b1f0e44e5a227960a84421', operation='UPDATE', pgid='pgtrigger_update_update_f0656', table='supplies_recipeline', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_recipelinechange" ("id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "recipe_id") VALUES (OLD."id", OLD."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quantity", OLD."recipe_id"); RETURN NULL;', hash='b1df43f48dc8a63b98ab03b1d3ece365351b9238', operation='DELETE', pgid='pgtrigger_delete_delete_3f9f4', table='supplies_recipeline', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='RecipeLineChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('quantity', models.PositiveIntegerField(verbose_name='how many')),
                        ('item', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.item', verbose_name='item')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='supplies.recipeline')),
                        ('recipe', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.recipe', verbose_name='contents')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='supplies_re_pgh_obj_9ba756_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Fund',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('name', models.CharField(max_length=120, unique=True, verbose_name='name')),
                        ('kind', models.CharField(choices=[('budget', 'Own budget'), ('agreement', 'Agreement or project'), ('donation', 'Donations')], default='agreement', max_length=10, verbose_name='kind')),
                        ('closed_on', models.DateField(blank=True, null=True, verbose_name='closed on')),
                    ],
                    options={
                        'verbose_name': 'fund or donor',
                        'verbose_name_plural': 'funds and donors',
                        'ordering': ('name',),
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_fundchange" ("closed_on", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."closed_on", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='efb9014fa8cbee6cd10c564974a07fb3cc6fbb68', operation='INSERT', pgid='pgtrigger_insert_insert_bf252', table='supplies_fund', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "supplies_fundchange" ("closed_on", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."closed_on", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='fc37332777d8090534bf05aa51853bc7d710b473', operation='UPDATE', pgid='pgtrigger_update_update_44820', table='supplies_fund', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_fundchange" ("closed_on", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."closed_on", OLD."id", OLD."kind", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='6cd2cf8a3a0fa5cc8f51b091b794b797bae1c3f2', operation='DELETE', pgid='pgtrigger_delete_delete_c3bd3', table='supplies_fund', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='FundChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('name', models.CharField(max_length=120, verbose_name='name')),
                        ('kind', models.CharField(choices=[('budget', 'Own budget'), ('agreement', 'Agreement or project'), ('donation', 'Donations')], default='agreement', max_length=10, verbose_name='kind')),
                        ('closed_on', models.DateField(blank=True, null=True, verbose_name='closed on')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='supplies.fund')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='supplies_fu_pgh_obj_0370fb_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Lot',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('number', models.CharField(blank=True, max_length=40, verbose_name='lot number')),
                        ('expires_on', models.DateField(blank=True, null=True, verbose_name='expires')),
                        ('opened_on', models.DateField(blank=True, null=True, verbose_name='opened')),
                        ('keeps_days', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='days it keeps once opened')),
                        ('coldest', models.SmallIntegerField(blank=True, null=True, verbose_name='stored at no less than (°C)')),
                        ('warmest', models.SmallIntegerField(blank=True, null=True, verbose_name='stored at no more than (°C)')),
                        ('spoilt_on', models.DateField(blank=True, null=True, verbose_name='was stored out of its range on')),
                        ('unit_cost', models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True, verbose_name='cost of one, in pesos')),
                        ('use_by', models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Least(models.F('expires_on'), models.ExpressionWrapper(django.db.models.expressions.CombinedExpression(models.F('opened_on'), '+', models.F('keeps_days')), output_field=models.DateField())), output_field=models.DateField(null=True))),
                        ('fund', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supplies.fund', verbose_name='fund or donor')),
                        ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lots', to='supplies.item', verbose_name='item')),
                    ],
                    options={
                        'verbose_name': 'lot',
                        'verbose_name_plural': 'lots',
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('unit_cost', None), ('unit_cost__gte', 0), _connector='OR'), name='lot_costs_nothing_or_more', violation_error_message='A cost is not below zero.'),
                        ],
                        'indexes': [
                            models.Index(fields=['item', 'use_by'], name='lot_by_use'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_lotchange" ("coldest", "expires_on", "fund_id", "id", "item_id", "keeps_days", "number", "opened_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "spoilt_on", "unit_cost", "warmest") VALUES (NEW."coldest", NEW."expires_on", NEW."fund_id", NEW."id", NEW."item_id", NEW."keeps_days", NEW."number", NEW."opened_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."spoilt_on", NEW."unit_cost", NEW."warmest"); RETURN NULL;', hash='5be948ea01ff88041c9bab88efb72ffbfc70179e', operation='INSERT', pgid='pgtrigger_insert_insert_1c0a8', table='supplies_lot', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "supplies_lotchange" ("coldest", "expires_on", "fund_id", "id", "item_id", "keeps_days", "number", "opened_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "spoilt_on", "unit_cost", "warmest") VALUES (NEW."coldest", NEW."expires_on", NEW."fund_id", NEW."id", NEW."item_id", NEW."keeps_days", NEW."number", NEW."opened_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."spoilt_on", NEW."unit_cost", NEW."warmest"); RETURN NULL;', hash='89a67f304fecdde2cb504c7b27ff1f716c0bec36', operation='UPDATE', pgid='pgtrigger_update_update_069fa', table='supplies_lot', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_lotchange" ("coldest", "expires_on", "fund_id", "id", "item_id", "keeps_days", "number", "opened_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "spoilt_on", "unit_cost", "warmest") VALUES (OLD."coldest", OLD."expires_on", OLD."fund_id", OLD."id", OLD."item_id", OLD."keeps_days", OLD."number", OLD."opened_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."spoilt_on", OLD."unit_cost", OLD."warmest"); RETURN NULL;', hash='b76aac41db8a8778a142ca81bc834ddd7afd6b33', operation='DELETE', pgid='pgtrigger_delete_delete_ff02e', table='supplies_lot', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='LotChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('number', models.CharField(blank=True, max_length=40, verbose_name='lot number')),
                        ('expires_on', models.DateField(blank=True, null=True, verbose_name='expires')),
                        ('opened_on', models.DateField(blank=True, null=True, verbose_name='opened')),
                        ('keeps_days', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='days it keeps once opened')),
                        ('coldest', models.SmallIntegerField(blank=True, null=True, verbose_name='stored at no less than (°C)')),
                        ('warmest', models.SmallIntegerField(blank=True, null=True, verbose_name='stored at no more than (°C)')),
                        ('spoilt_on', models.DateField(blank=True, null=True, verbose_name='was stored out of its range on')),
                        ('unit_cost', models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True, verbose_name='cost of one, in pesos')),
                        ('use_by', models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Least(models.F('expires_on'), models.ExpressionWrapper(django.db.models.expressions.CombinedExpression(models.F('opened_on'), '+', models.F('keeps_days')), output_field=models.DateField())), output_field=models.DateField(null=True))),
                        ('fund', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.fund', verbose_name='fund or donor')),
                        ('item', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.item', verbose_name='item')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='supplies.lot')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='supplies_lo_pgh_obj_7ef4b6_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Place',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('kind', models.CharField(choices=[('store', 'Store'), ('shelf', 'Shelf'), ('transit', 'On its way to another office'), ('supplier', 'Suppliers'), ('donor', 'Donors'), ('person', 'People'), ('health', 'Health'), ('loss', 'Lost'), ('expired', 'Expired'), ('count', 'Differences of counts'), ('assembly', 'Making of kits')], default='shelf', max_length=10, verbose_name='kind')),
                        ('name', models.CharField(max_length=80, verbose_name='name')),
                        ('hands_out', models.BooleanField(default=True, verbose_name='the counter takes from here')),
                        ('closed_on', models.DateField(blank=True, null=True, verbose_name='closed on')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                    ],
                    options={
                        'verbose_name': 'place',
                        'verbose_name_plural': 'places',
                        'ordering': ('name',),
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('kind__in', ['store', 'shelf'])), fields=('office', 'name'), name='place_name_once', violation_error_message='The office already has a place of this name.'),
                            models.UniqueConstraint(condition=models.Q(('kind__in', ['store', 'shelf']), _negated=True), fields=('office', 'kind'), name='place_beyond_once'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_placechange" ("closed_on", "hands_out", "id", "kind", "name", "office_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."closed_on", NEW."hands_out", NEW."id", NEW."kind", NEW."name", NEW."office_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='d42504685f0eb207dd20d9074aa2387e65eb3768', operation='INSERT', pgid='pgtrigger_insert_insert_e9bd0', table='supplies_place', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "supplies_placechange" ("closed_on", "hands_out", "id", "kind", "name", "office_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."closed_on", NEW."hands_out", NEW."id", NEW."kind", NEW."name", NEW."office_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='bebe91cbd106497bfa8024dde63a0dad9f3a4a41', operation='UPDATE', pgid='pgtrigger_update_update_7d603', table='supplies_place', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_placechange" ("closed_on", "hands_out", "id", "kind", "name", "office_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."closed_on", OLD."hands_out", OLD."id", OLD."kind", OLD."name", OLD."office_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='ca9e88e3b97eac0be1f24c84d9af5f93870296e4', operation='DELETE', pgid='pgtrigger_delete_delete_91205', table='supplies_place', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='PlaceChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('kind', models.CharField(choices=[('store', 'Store'), ('shelf', 'Shelf'), ('transit', 'On its way to another office'), ('supplier', 'Suppliers'), ('donor', 'Donors'), ('person', 'People'), ('health', 'Health'), ('loss', 'Lost'), ('expired', 'Expired'), ('count', 'Differences of counts'), ('assembly', 'Making of kits')], default='shelf', max_length=10, verbose_name='kind')),
                        ('name', models.CharField(max_length=80, verbose_name='name')),
                        ('hands_out', models.BooleanField(default=True, verbose_name='the counter takes from here')),
                        ('closed_on', models.DateField(blank=True, null=True, verbose_name='closed on')),
                        ('office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='office')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='supplies.place')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='supplies_pl_pgh_obj_5d95fe_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Count',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('status', models.CharField(choices=[('counted', 'To be approved'), ('approved', 'Approved'), ('rejected', 'To be counted again')], default='counted', max_length=10, verbose_name='state')),
                        ('counted_at', models.DateTimeField(verbose_name='counted')),
                        ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='answered')),
                        ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='answered by')),
                        ('counted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='counted by')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supplies.place', verbose_name='place')),
                    ],
                    options={
                        'verbose_name': 'count',
                        'verbose_name_plural': 'counts',
                        'ordering': ('-counted_at',),
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('status', 'counted')), fields=('place',), name='count_one_open_for_a_place', violation_error_message='A count of this place is waiting for approval.'),
                            models.CheckConstraint(condition=models.Q(('answered_by', None), models.Q(('answered_by', models.F('counted_by')), _negated=True), _connector='OR'), name='count_approved_by_another', violation_error_message='Whoever counted cannot approve the count. Ask somebody else.'),
                            models.CheckConstraint(condition=models.Q(models.Q(('answered_at', None), ('answered_by', None), ('status', 'counted')), models.Q(models.Q(('status', 'counted'), _negated=True), ('answered_at__isnull', False), ('answered_by__isnull', False)), _connector='OR'), name='count_answered_exactly_when_not_open'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='count_along_its_arrows', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{counted:approved,counted:rejected}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='7e1169c9185983219409ef0cb27b12f6ebe7980c', operation='UPDATE', pgid='pgtrigger_count_along_its_arrows_ed668', table='supplies_count', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_countchange" ("answered_at", "answered_by_id", "counted_at", "counted_by_id", "id", "office_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "status") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."counted_at", NEW."counted_by_id", NEW."id", NEW."office_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place_id", NEW."status"); RETURN NULL;', hash='952b8be2a5f12029da12f7329993aea2aec203cf', operation='INSERT', pgid='pgtrigger_insert_insert_ff88b', table='supplies_count', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "supplies_countchange" ("answered_at", "answered_by_id", "counted_at", "counted_by_id", "id", "office_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "status") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."counted_at", NEW."counted_by_id", NEW."id", NEW."office_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place_id", NEW."status"); RETURN NULL;', hash='517d6c665b1d443a8cf7507cade8fafe85164e79', operation='UPDATE', pgid='pgtrigger_update_update_0402a', table='supplies_count', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_countchange" ("answered_at", "answered_by_id", "counted_at", "counted_by_id", "id", "office_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "status") VALUES (OLD."answered_at", OLD."answered_by_id", OLD."counted_at", OLD."counted_by_id", OLD."id", OLD."office_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place_id", OLD."status"); RETURN NULL;', hash='f1f213f90b12d796fc211d374280779670b60b10', operation='DELETE', pgid='pgtrigger_delete_delete_78e4f', table='supplies_count', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='CountChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('status', models.CharField(choices=[('counted', 'To be approved'), ('approved', 'Approved'), ('rejected', 'To be counted again')], default='counted', max_length=10, verbose_name='state')),
                        ('counted_at', models.DateTimeField(verbose_name='counted')),
                        ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='answered')),
                        ('answered_by', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='answered by')),
                        ('counted_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='counted by')),
                        ('office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='office')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='supplies.count')),
                        ('place', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.place', verbose_name='place')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='supplies_co_pgh_obj_6032ba_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='CountLine',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('expected', models.PositiveIntegerField(verbose_name='by the book')),
                        ('counted', models.PositiveIntegerField(verbose_name='counted')),
                        ('reason', models.CharField(blank=True, max_length=200, verbose_name='why it differs')),
                        ('count', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='supplies.count', verbose_name='count')),
                        ('lot', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supplies.lot', verbose_name='lot')),
                    ],
                    options={
                        'verbose_name': 'line of a count',
                        'verbose_name_plural': 'lines of counts',
                        'constraints': [
                            models.UniqueConstraint(fields=('count', 'lot'), name='count_line_once'),
                            models.CheckConstraint(condition=models.Q(('counted', models.F('expected')), models.Q(('reason', ''), _negated=True), _connector='OR'), name='count_difference_has_a_reason', violation_error_message='What you counted is not what the book says: say why.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_countlinechange" ("count_id", "counted", "expected", "id", "lot_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."count_id", NEW."counted", NEW."expected", NEW."id", NEW."lot_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;', hash='fe156270e361d745f207458289ac529ff5e31aec', operation='INSERT', pgid='pgtrigger_insert_insert_80aef', table='supplies_countline', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "supplies_countlinechange" ("count_id", "counted", "expected", "id", "lot_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."count_id", NEW."counted", NEW."expected", NEW."id", NEW."lot_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;', hash='4891156ec91b95837b32e5eb427d55d138d48359', operation='UPDATE', pgid='pgtrigger_update_update_35612', table='supplies_countline', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_countlinechange" ("count_id", "counted", "expected", "id", "lot_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."count_id", OLD."counted", OLD."expected", OLD."id", OLD."lot_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;', hash='13ecc20414e033d99920d9f8ad51d0948dc8133b', operation='DELETE', pgid='pgtrigger_delete_delete_23ac1', table='supplies_countline', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='CountLineChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('expected', models.PositiveIntegerField(verbose_name='by the book')),
                        ('counted', models.PositiveIntegerField(verbose_name='counted')),
                        ('reason', models.CharField(blank=True, max_length=200, verbose_name='why it differs')),
                        ('count', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.count', verbose_name='count')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='supplies.countline')),
                        ('lot', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.lot', verbose_name='lot')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='supplies_co_pgh_obj_310e28_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Proof',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('how', models.CharField(choices=[('signature', 'Signed on the screen'), ('witness', 'Witnessed')], max_length=10, verbose_name='proof')),
                        ('signature', camino.core.encryption.fields.SecretTextField(blank=True, bound_to='supplies.proof.signature', null=True, verbose_name='signature')),
                        ('at', models.DateTimeField(verbose_name='when')),
                        ('given_by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='given by')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('witness', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='witness')),
                        ('erased', models.BooleanField(default=False, verbose_name='anonymised')),
                    ],
                    options={
                        'verbose_name': 'proof of receipt',
                        'verbose_name_plural': 'proofs of receipt',
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('witness', None), models.Q(('witness', models.F('given_by')), _negated=True), _connector='OR'), name='proof_witness_is_somebody_else', violation_error_message='Whoever gives cannot be the witness. Choose a colleague.'),
                            models.CheckConstraint(condition=models.Q(models.Q(('how', 'signature'), ('signature__isnull', False), ('witness', None)), models.Q(('erased', True), ('how', 'signature'), ('witness', None)), models.Q(('how', 'witness'), ('signature__isnull', True), ('witness__isnull', False)), _connector='OR'), name='proof_is_a_signature_or_a_witness', violation_error_message='The person signs, or a colleague is witness.'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Handout',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('quantity', models.PositiveIntegerField(verbose_name='how many')),
                        ('given_on', models.DateField(verbose_name='date')),
                        ('given_at', models.DateTimeField(verbose_name='time')),
                        ('beyond', models.BooleanField(default=False, verbose_name='beyond the rules')),
                        ('reason', camino.core.encryption.fields.SecretTextField(blank=True, bound_to='supplies.handout.reason', max_length=200, null=True, verbose_name='reason')),
                        ('taken_back_at', models.DateTimeField(blank=True, null=True, verbose_name='given back')),
                        ('taken_back_why', camino.core.encryption.fields.SecretTextField(blank=True, bound_to='supplies.handout.taken_back_why', max_length=200, null=True, verbose_name='why it was given back')),
                        ('given_by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='given by')),
                        ('office', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('person', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='handouts', to='people.person', verbose_name='person')),
                        ('taken_back_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='taken back by')),
                        ('item', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supplies.item', verbose_name='item')),
                        ('kind', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supplies.kind', verbose_name='kind of help')),
                        ('proof', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handouts', to='supplies.proof', verbose_name='proof of receipt')),
                        ('erased', models.BooleanField(default=False, verbose_name='anonymised')),
                    ],
                    options={
                        'verbose_name': 'hand-out',
                        'verbose_name_plural': 'hand-outs',
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('quantity__gte', 1)), name='handout_of_something'),
                            models.CheckConstraint(condition=models.Q(models.Q(('beyond', False), ('reason__isnull', True)), models.Q(('beyond', True), ('reason__isnull', False)), ('erased', True), _connector='OR'), name='handout_beyond_the_rules_has_a_reason', violation_error_message='This goes beyond the rules: say why it is given.'),
                            models.CheckConstraint(condition=models.Q(models.Q(('taken_back_at', None), ('taken_back_by', None), ('taken_back_why__isnull', True)), models.Q(('taken_back_at__isnull', False), ('taken_back_by__isnull', False), ('taken_back_why__isnull', False)), ('erased', True), _connector='OR'), name='handout_given_back_to_somebody_with_a_reason', violation_error_message='Say why it was given back.'),
                        ],
                        'indexes': [
                            models.Index(fields=['person', 'kind', '-given_on'], name='handout_by_person'),
                            models.Index(fields=['office', 'given_on'], name='handout_by_day'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_handoutchange" ("beyond", "erased", "given_at", "given_by_id", "given_on", "id", "item_id", "kind_id", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof_id", "quantity", "reason", "taken_back_at", "taken_back_by_id", "taken_back_why") VALUES (NEW."beyond", NEW."erased", NEW."given_at", NEW."given_by_id", NEW."given_on", NEW."id", NEW."item_id", NEW."kind_id", NEW."office_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proof_id", NEW."quantity", NEW."reason", NEW."taken_back_at", NEW."taken_back_by_id", NEW."taken_back_why"); RETURN NULL;', hash='5a8173529ca5d3bbc559793326a15da6965d4903', operation='INSERT', pgid='pgtrigger_insert_insert_fdbd0', table='supplies_handout', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "supplies_handoutchange" ("beyond", "erased", "given_at", "given_by_id", "given_on", "id", "item_id", "kind_id", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof_id", "quantity", "reason", "taken_back_at", "taken_back_by_id", "taken_back_why") VALUES (NEW."beyond", NEW."erased", NEW."given_at", NEW."given_by_id", NEW."given_on", NEW."id", NEW."item_id", NEW."kind_id", NEW."office_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proof_id", NEW."quantity", NEW."reason", NEW."taken_back_at", NEW."taken_back_by_id", NEW."taken_back_why"); RETURN NULL;', hash='9a7f640245f61e1f00ffc215644a412a551c8085', operation='UPDATE', pgid='pgtrigger_update_update_702b1', table='supplies_handout', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_handoutchange" ("beyond", "erased", "given_at", "given_by_id", "given_on", "id", "item_id", "kind_id", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof_id", "quantity", "reason", "taken_back_at", "taken_back_by_id", "taken_back_why") VALUES (OLD."beyond", OLD."erased", OLD."given_at", OLD."given_by_id", OLD."given_on", OLD."id", OLD."item_id", OLD."kind_id", OLD."office_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proof_id", OLD."quantity", OLD."reason", OLD."taken_back_at", OLD."taken_back_by_id", OLD."taken_back_why"); RETURN NULL;', hash='a17ca8abdfe37412770c906239c68a7645226ff3', operation='DELETE', pgid='pgtrigger_delete_delete_cba8c', table='supplies_handout', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='HandoutChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('quantity', models.PositiveIntegerField(verbose_name='how many')),
                        ('given_on', models.DateField(verbose_name='date')),
                        ('given_at', models.DateTimeField(verbose_name='time')),
                        ('beyond', models.BooleanField(default=False, verbose_name='beyond the rules')),
                        ('reason', camino.core.encryption.fields.SecretTextField(blank=True, bound_to='supplies.handout.reason', max_length=200, null=True, verbose_name='reason')),
                        ('taken_back_at', models.DateTimeField(blank=True, null=True, verbose_name='given back')),
                        ('taken_back_why', camino.core.encryption.fields.SecretTextField(blank=True, bound_to='supplies.handout.taken_back_why', max_length=200, null=True, verbose_name='why it was given back')),
                        ('given_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='given by')),
                        ('office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='office')),
                        ('person', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='supplies.handout')),
                        ('taken_back_by', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='taken back by')),
                        ('item', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.item', verbose_name='item')),
                        ('kind', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.kind', verbose_name='kind of help')),
                        ('proof', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.proof', verbose_name='proof of receipt')),
                        ('erased', models.BooleanField(default=False, verbose_name='anonymised')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['person'], name='supplies_ha_person__562de7_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Movement',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('kind', models.CharField(choices=[('receive', 'Received'), ('move', 'Moved'), ('send', 'Sent to another office'), ('arrive', 'Arrived from another office'), ('assemble', 'Kits made'), ('take_apart', 'Kits taken apart'), ('hand_out', 'Handed out'), ('take_back', 'Given back'), ('health', 'Issued to health'), ('loss', 'Written off as lost'), ('expired', 'Written off as expired'), ('count', 'Corrected after a count')], max_length=10, verbose_name='what was done')),
                        ('deed', models.UUIDField(verbose_name='deed')),
                        ('quantity', models.PositiveIntegerField(verbose_name='how many')),
                        ('reason', models.CharField(blank=True, max_length=200, verbose_name='reason')),
                        ('by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                        ('handout', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='movements', to='supplies.handout', verbose_name='hand-out')),
                        ('lot', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='movements', to='supplies.lot', verbose_name='lot')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('from_place', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supplies.place', verbose_name='from')),
                        ('to_place', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supplies.place', verbose_name='to')),
                    ],
                    options={
                        'verbose_name': 'movement',
                        'verbose_name_plural': 'movements',
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('quantity__gte', 1)), name='movement_of_something'),
                            models.CheckConstraint(condition=models.Q(('from_place', models.F('to_place')), _negated=True), name='movement_between_two_places'),
                            models.CheckConstraint(condition=models.Q(models.Q(('handout__isnull', False), ('kind__in', ['hand_out', 'take_back'])), models.Q(models.Q(('kind__in', ['hand_out', 'take_back']), _negated=True), ('handout', None)), _connector='OR'), name='movement_of_a_handout_names_it'),
                            models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['loss', 'count']), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='movement_off_the_shelf_says_why', violation_error_message='Say why.'),
                        ],
                        'indexes': [
                            models.Index(fields=['office', '-at', '-id'], name='movement_by_time'),
                            models.Index(fields=['deed'], name='movement_by_deed'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5ffe06abfd442f5d3f947a5d7034b2b81b424d31', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f0f14', table='supplies_movement', when='BEFORE')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Balance',
                    fields=[
                        ('id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('quantity', models.IntegerField(default=0, verbose_name='how many')),
                        ('lot', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='balances', to='supplies.lot', verbose_name='lot')),
                        ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='balances', to='supplies.place', verbose_name='place')),
                    ],
                    options={
                        'verbose_name': 'balance',
                        'verbose_name_plural': 'balances',
                        'constraints': [
                            models.UniqueConstraint(fields=('lot', 'place'), name='balance_once'),
                            models.CheckConstraint(condition=models.Q(('quantity__gte', 0)), name='balance_never_below_zero', violation_error_message='There are not that many left.'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Outlook',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('made_at', models.DateTimeField(blank=True, null=True, verbose_name='computed')),
                        ('weeks', models.JSONField(blank=True, null=True, verbose_name='weeks')),
                        ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='asked for by')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('asked_at', models.DateTimeField(verbose_name='asked for')),
                        ('facts', models.JSONField(verbose_name='counts')),
                    ],
                    options={
                        'verbose_name': 'forecast',
                        'verbose_name_plural': 'forecasts',
                        'indexes': [
                            models.Index(fields=['office', '-made_at'], name='outlook_by_time'),
                        ],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('made_at', None), ('weeks', None)), models.Q(('made_at__isnull', False), ('weeks__isnull', False)), _connector='OR'), name='outlook_computed_with_its_weeks'),
                            models.UniqueConstraint(condition=models.Q(('made_at', None)), fields=('office',), name='outlook_one_waiting_for_an_office'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='ColdNight',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('on', models.DateField(verbose_name='date')),
                        ('lowest', models.DecimalField(decimal_places=1, max_digits=4, verbose_name='lowest temperature (°C)')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                    ],
                    options={
                        'verbose_name': 'night',
                        'verbose_name_plural': 'nights',
                        'constraints': [
                            models.UniqueConstraint(fields=('office', 'on'), name='night_once'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Receipt',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('origin', models.CharField(choices=[('purchase', 'Bought'), ('donation', 'Donated')], max_length=8, verbose_name='how it came')),
                        ('from_whom', models.CharField(blank=True, max_length=120, verbose_name='supplier or giver')),
                        ('paper', models.CharField(blank=True, max_length=60, verbose_name='number of the invoice or delivery note')),
                        ('received_on', models.DateField(verbose_name='date')),
                        ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supplies.fund', verbose_name='fund or donor')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('received_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='received by')),
                    ],
                    options={
                        'verbose_name': 'receipt',
                        'verbose_name_plural': 'receipts',
                        'indexes': [
                            models.Index(fields=['office', '-received_on'], name='receipt_by_day'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='EntitlementRule',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('since', models.DateField(verbose_name='holds since')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='holds until')),
                        ('quantity', models.PositiveSmallIntegerField(default=1, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(500)], verbose_name='how many each time')),
                        ('each_return', models.BooleanField(default=False, verbose_name='again after each return')),
                        ('every_days', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(730)], verbose_name='again after so many days')),
                        ('season_from', models.CharField(blank=True, max_length=5, validators=[django.core.validators.RegexValidator('^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', 'Write the day as month-day, like 11-01.')], verbose_name='once a season, from')),
                        ('season_until', models.CharField(blank=True, max_length=5, validators=[django.core.validators.RegexValidator('^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', 'Write the day as month-day, like 11-01.')], verbose_name='season ends')),
                        ('age_from', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(120)], verbose_name='from the age of')),
                        ('age_until', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(120)], verbose_name='until the age of')),
                        ('written_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='written by')),
                        ('kind', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rules', to='supplies.kind', verbose_name='kind of help')),
                    ],
                    options={
                        'verbose_name': 'rule',
                        'verbose_name_plural': 'rules',
                        'ordering': ('kind', '-since'),
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='rule_ends_after_it_starts', violation_error_message='A rule cannot end before it starts.'),
                            models.CheckConstraint(condition=models.Q(models.Q(('season_from', ''), ('season_until', '')), models.Q(models.Q(('season_from', ''), _negated=True), models.Q(('season_until', ''), _negated=True)), _connector='OR'), name='rule_season_has_two_ends', violation_error_message='A season has a first and a last day.'),
                            models.CheckConstraint(condition=models.Q(('season_from', ''), models.Q(('season_from__regex', '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'), ('season_until__regex', '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$')), _connector='OR'), name='rule_season_of_days', violation_error_message='Write the day as month-day, like 11-01.'),
                            models.CheckConstraint(condition=models.Q(('age_from', None), ('age_until', None), ('age_until__gte', models.F('age_from')), _connector='OR'), name='rule_ages_in_order', violation_error_message='The highest age is below the lowest.'),
                            models.CheckConstraint(condition=models.Q(('quantity__gte', 1)), name='rule_of_something'),
                            django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('kind', '='), (models.Func(models.F('since'), models.F('until'), models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='rule_one_at_a_time', violation_error_message='Another rule for this kind of help holds on some of these days.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_entitlementrulechange" ("age_from", "age_until", "each_return", "every_days", "id", "kind_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "season_from", "season_until", "since", "until", "written_by_id") VALUES (NEW."age_from", NEW."age_until", NEW."each_return", NEW."every_days", NEW."id", NEW."kind_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quantity", NEW."season_from", NEW."season_until", NEW."since", NEW."until", NEW."written_by_id"); RETURN NULL;', hash='d7a4ed672b2ee833c678a58a66b81a4888ccb0ae', operation='INSERT', pgid='pgtrigger_insert_insert_81d5a', table='supplies_entitlementrule', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "supplies_entitlementrulechange" ("age_from", "age_until", "each_return", "every_days", "id", "kind_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "season_from", "season_until", "since", "until", "written_by_id") VALUES (NEW."age_from", NEW."age_until", NEW."each_return", NEW."every_days", NEW."id", NEW."kind_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quantity", NEW."season_from", NEW."season_until", NEW."since", NEW."until", NEW."written_by_id"); RETURN NULL;', hash='65095b53625ce383727aaf1bcbbb96640ee99186', operation='UPDATE', pgid='pgtrigger_update_update_60f1c', table='supplies_entitlementrule', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_entitlementrulechange" ("age_from", "age_until", "each_return", "every_days", "id", "kind_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "season_from", "season_until", "since", "until", "written_by_id") VALUES (OLD."age_from", OLD."age_until", OLD."each_return", OLD."every_days", OLD."id", OLD."kind_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quantity", OLD."season_from", OLD."season_until", OLD."since", OLD."until", OLD."written_by_id"); RETURN NULL;', hash='8bbd7aec05a885c605a6243f433c7ff0c572e230', operation='DELETE', pgid='pgtrigger_delete_delete_da04d', table='supplies_entitlementrule', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='EntitlementRuleChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('since', models.DateField(verbose_name='holds since')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='holds until')),
                        ('quantity', models.PositiveSmallIntegerField(default=1, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(500)], verbose_name='how many each time')),
                        ('each_return', models.BooleanField(default=False, verbose_name='again after each return')),
                        ('every_days', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(730)], verbose_name='again after so many days')),
                        ('season_from', models.CharField(blank=True, max_length=5, validators=[django.core.validators.RegexValidator('^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', 'Write the day as month-day, like 11-01.')], verbose_name='once a season, from')),
                        ('season_until', models.CharField(blank=True, max_length=5, validators=[django.core.validators.RegexValidator('^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', 'Write the day as month-day, like 11-01.')], verbose_name='season ends')),
                        ('age_from', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(120)], verbose_name='from the age of')),
                        ('age_until', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(120)], verbose_name='until the age of')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='supplies.entitlementrule')),
                        ('written_by', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='written by')),
                        ('kind', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.kind', verbose_name='kind of help')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='supplies_en_pgh_obj_58c8c0_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Transfer',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('status', models.CharField(choices=[('sent', 'On its way'), ('received', 'Received'), ('taken_back', 'Taken back')], default='sent', max_length=10, verbose_name='state')),
                        ('sent_at', models.DateTimeField(verbose_name='sent')),
                        ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='received')),
                        ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='received by')),
                        ('from_office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='from')),
                        ('sent_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='sent by')),
                        ('to_office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='to')),
                    ],
                    options={
                        'verbose_name': 'transfer',
                        'verbose_name_plural': 'transfers',
                        'ordering': ('-sent_at',),
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('from_office', models.F('to_office')), _negated=True), name='transfer_between_two_offices', violation_error_message='Choose another office than your own.'),
                            models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_by', None), ('status', 'sent')), models.Q(models.Q(('status', 'sent'), _negated=True), ('ended_at__isnull', False), ('ended_by__isnull', False)), _connector='OR'), name='transfer_ended_exactly_when_not_on_its_way'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='transfer_along_its_arrows', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{sent:received,sent:taken_back}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='ca8019e91cb22de3375ea9a33ac1e7be3cd5e6c5', operation='UPDATE', pgid='pgtrigger_transfer_along_its_arrows_46f77', table='supplies_transfer', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_transferchange" ("ended_at", "ended_by_id", "from_office_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "sent_by_id", "status", "to_office_id") VALUES (NEW."ended_at", NEW."ended_by_id", NEW."from_office_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sent_at", NEW."sent_by_id", NEW."status", NEW."to_office_id"); RETURN NULL;', hash='9b2264f46ebcd34e72616544e2ef18321aece9e0', operation='INSERT', pgid='pgtrigger_insert_insert_e4cdf', table='supplies_transfer', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "supplies_transferchange" ("ended_at", "ended_by_id", "from_office_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "sent_by_id", "status", "to_office_id") VALUES (NEW."ended_at", NEW."ended_by_id", NEW."from_office_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sent_at", NEW."sent_by_id", NEW."status", NEW."to_office_id"); RETURN NULL;', hash='18ca8683f328bfba60a67677d495af2c10104b2f', operation='UPDATE', pgid='pgtrigger_update_update_ca12b', table='supplies_transfer', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_transferchange" ("ended_at", "ended_by_id", "from_office_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "sent_by_id", "status", "to_office_id") VALUES (OLD."ended_at", OLD."ended_by_id", OLD."from_office_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sent_at", OLD."sent_by_id", OLD."status", OLD."to_office_id"); RETURN NULL;', hash='a0ea5ac6dff3f451173fc823e299d1053ad99d47', operation='DELETE', pgid='pgtrigger_delete_delete_a3628', table='supplies_transfer', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='TransferChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('status', models.CharField(choices=[('sent', 'On its way'), ('received', 'Received'), ('taken_back', 'Taken back')], default='sent', max_length=10, verbose_name='state')),
                        ('sent_at', models.DateTimeField(verbose_name='sent')),
                        ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='received')),
                        ('ended_by', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='received by')),
                        ('from_office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='from')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='supplies.transfer')),
                        ('sent_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='sent by')),
                        ('to_office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='to')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='supplies_tr_pgh_obj_542576_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='TransferLine',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('sent', models.PositiveIntegerField(verbose_name='sent')),
                        ('received', models.PositiveIntegerField(blank=True, null=True, verbose_name='received')),
                        ('explanation', models.CharField(blank=True, max_length=200, verbose_name='why it differs')),
                        ('lot', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supplies.lot', verbose_name='lot')),
                        ('transfer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='supplies.transfer', verbose_name='transfer')),
                    ],
                    options={
                        'verbose_name': 'line of a transfer',
                        'verbose_name_plural': 'lines of transfers',
                        'constraints': [
                            models.UniqueConstraint(fields=('transfer', 'lot'), name='transfer_line_once'),
                            models.CheckConstraint(condition=models.Q(('sent__gte', 1)), name='transfer_line_of_something'),
                            models.CheckConstraint(condition=models.Q(('received', None), ('received', models.F('sent')), models.Q(('explanation', ''), _negated=True), _connector='OR'), name='transfer_difference_is_explained', violation_error_message='What arrived is not what was sent: say why.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_transferlinechange" ("explanation", "id", "lot_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received", "sent", "transfer_id") VALUES (NEW."explanation", NEW."id", NEW."lot_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."received", NEW."sent", NEW."transfer_id"); RETURN NULL;', hash='fa94b8ee2e207a1f92c8853336241237bfc52fdf', operation='INSERT', pgid='pgtrigger_insert_insert_838e4', table='supplies_transferline', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "supplies_transferlinechange" ("explanation", "id", "lot_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received", "sent", "transfer_id") VALUES (NEW."explanation", NEW."id", NEW."lot_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."received", NEW."sent", NEW."transfer_id"); RETURN NULL;', hash='f65a18709e8922b75a7331243738e90727c1186f', operation='UPDATE', pgid='pgtrigger_update_update_d35b9', table='supplies_transferline', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "supplies_transferlinechange" ("explanation", "id", "lot_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received", "sent", "transfer_id") VALUES (OLD."explanation", OLD."id", OLD."lot_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."received", OLD."sent", OLD."transfer_id"); RETURN NULL;', hash='93975df9601c59fcfbc87bbafb1ec20057269485', operation='DELETE', pgid='pgtrigger_delete_delete_c4d0b', table='supplies_transferline', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='TransferLineChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('sent', models.PositiveIntegerField(verbose_name='sent')),
                        ('received', models.PositiveIntegerField(blank=True, null=True, verbose_name='received')),
                        ('explanation', models.CharField(blank=True, max_length=200, verbose_name='why it differs')),
                        ('lot', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.lot', verbose_name='lot')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='supplies.transferline')),
                        ('transfer', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.transfer', verbose_name='transfer')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='supplies_tr_pgh_obj_50613a_idx'),
                        ],
                    },
                ),
            ],
        ),
    ]
