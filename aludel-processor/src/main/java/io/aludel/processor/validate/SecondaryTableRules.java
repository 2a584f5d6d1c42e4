package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.report.Place;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.Suggestion;
import io.aludel.processor.report.TableMessage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Over which tables an entity is spread, and that attributes name these. */
final class SecondaryTableRules implements Rule {

    private final Problems problems;

    SecondaryTableRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        if (!entity.entity()) {
            return;
        }
        tables(entity);
        Set<String> known = known(entity);
        for (AttributeModel attribute : entity.allAttributes()) {
            List<Annotation> columns = new ArrayList<>(attribute.annotations().repeated("JoinColumn", "JoinColumns"));
            Annotation column = attribute.annotations().find("Column");
            if (column != null) {
                columns.add(column);
            }
            for (Annotation override : attribute.annotations().repeated("AttributeOverride", "AttributeOverrides")) {
                columns.addAll(override.annotations("column"));
            }
            columns.forEach(each -> table(entity, attribute, each, known));
        }
    }

    private void tables(EntityModel entity) {
        Set<String> names = new LinkedHashSet<>();
        Annotation own = entity.annotations().find("Table");
        String primary = own == null ? "" : own.string("name", "");
        List<Annotation> tables = entity.annotations().repeated("SecondaryTable", "SecondaryTables");
        for (Annotation table : tables) {
            String name = table.string("name", "");
            if (name.isEmpty() || name.equals(primary) || !names.add(name)) {
                // the compiler does not know where a repeated annotation stands
                Place place = tables.size() == 1 ? table.place("name") : entity.place();
                problems.error(place, TableMessage.SECONDARY_TABLE_NAME, entity.simpleName(), name);
            }
        }
    }

    /** The tables that attributes of an entity may name: those of the classes above it, too. */
    private static Set<String> known(EntityModel entity) {
        Set<String> names = new LinkedHashSet<>();
        for (EntityModel level = entity; level != null; level = level.superclass()) {
            Annotation own = level.annotations().find("Table");
            if (own != null && !own.string("name", "").isEmpty()) {
                names.add(own.string("name", ""));
            }
            level.annotations()
                    .repeated("SecondaryTable", "SecondaryTables")
                    .forEach(table -> names.add(table.string("name", "")));
        }
        return names;
    }

    private void table(EntityModel entity, AttributeModel attribute, Annotation column, Set<String> known) {
        String name = column.string("table", "");
        if (name.isEmpty()) {
            return;
        }
        if (!known.contains(name)) {
            problems.error(
                    column.place("table"),
                    TableMessage.TABLE_UNKNOWN,
                    entity.simpleName(),
                    attribute.name(),
                    name,
                    Suggestion.hint(name, known));
        } else if (attribute.annotations().findAny("Id", "EmbeddedId", "Version") != null) {
            problems.error(
                    column.place("table"), TableMessage.KEY_IN_SECONDARY_TABLE, entity.simpleName(), attribute.name());
        }
    }
}
