package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.CreateSchema;
import io.aludel.migrate.op.MigrationOp;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts what is no table around the changes of tables, so that each is there when it is needed. Single use. */
final class SchemaComparison {
    private final SchemaPair pair;

    SchemaComparison(SchemaPair pair) {
        this.pair = pair;
    }

    List<MigrationOp> around(List<MigrationOp> tables) {
        ObjectDifferences enums = EnumComparison.of(pair);
        ObjectDifferences sequences = SequenceComparison.of(pair);
        ObjectDifferences views = ViewComparison.of(pair, tables);
        TextComparison.Differences texts = TextComparison.of(pair);
        List<MigrationOp> all = new ArrayList<>();
        all.addAll(schemas());
        all.addAll(enums.before());
        all.addAll(texts.dropped());
        all.addAll(views.before());
        all.addAll(sequences.before());
        all.addAll(texts.first());
        tables.forEach(op -> all.add(CreatedApart.of(op, pair.dialect())));
        all.addAll(texts.beforeViews());
        all.addAll(views.after());
        all.addAll(texts.last());
        all.addAll(sequences.after());
        all.addAll(enums.after());
        return all;
    }

    /** Schemas of the model that the database does not have. */
    private List<MigrationOp> schemas() {
        Set<String> missing = new LinkedHashSet<>();
        for (String schema :
                ModelSchemas.of(pair.metadata(), pair.wanted(), pair.dialect()).names()) {
            boolean compared = schema != null && pair.schemas().contains(schema);
            if (schema != null && compared && !pair.inspector().hasSchema(schema)) {
                missing.add(schema);
            }
        }
        List<MigrationOp> ops = new ArrayList<>();
        missing.forEach(schema -> ops.add(new CreateSchema(schema, false)));
        return ops;
    }
}
