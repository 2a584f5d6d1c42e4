package io.aludel.orm.mapping;

import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.RenamedFromFact;
import io.aludel.orm.runtime.TableTextFact;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.RawSql;
import io.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.List;

/** Puts into a table what its entity says besides columns and keys: comment, conditions, and what methods give. */
final class TableText {
    private TableText() {}

    static void add(EntityDescription entity, TableDraft table) {
        List<TableTextFact> facts = facts(entity);
        // Settings of single databases are added to these options, so they come first.
        TableOptions options = TableOptions.NONE.comment(facts.stream()
                .map(TableTextFact::comment)
                .filter(comment -> !comment.isEmpty())
                .findFirst()
                .orElse(null));
        RenamedFromFact renamed = entity.fact(RenamedFromFact.class);
        options = renamed == null ? options : options.renamedFrom(renamed.array());
        if (!options.equals(TableOptions.NONE)) {
            table.element(options);
        }
        for (TableTextFact fact : facts) {
            fact.checks()
                    .forEach(check -> table.check(new CheckConstraint(
                            check.name().isEmpty() ? null : check.name(), new RawSql(check.sql()))));
            fact.elements().get().forEach(table::element);
        }
    }

    /** What the class says, and the mapped superclasses above it; entities above have tables of their own. */
    private static List<TableTextFact> facts(EntityDescription entity) {
        List<TableTextFact> facts = new ArrayList<>();
        for (EntityDescription level = entity; level != null; level = level.superclass()) {
            TableTextFact fact = level == entity || !level.isEntity() ? level.fact(TableTextFact.class) : null;
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts;
    }
}
