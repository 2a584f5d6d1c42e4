package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.BasicType;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.report.ColumnMessage;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.TableMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code @Column} may say about a value, and that no two values share a column. */
final class ColumnRules implements Rule {

    private static final Set<BasicType> WITH_LENGTH = Set.of(BasicType.STRING, BasicType.BYTES, BasicType.ENUM);
    private static final Set<BasicType> WITH_PRECISION =
            Set.of(BasicType.NUMERIC, BasicType.UNSUPPORTED, BasicType.VARIABLE);

    private final Problems problems;

    ColumnRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        for (AttributeModel attribute : entity.attributes()) {
            renamed(entity, attribute);
            Annotation column = attribute.annotations().find("Column");
            if (column != null && attribute instanceof BasicModel basic) {
                length(entity, basic, column);
                precision(entity, basic, column);
            }
        }
        constraints(entity);
        distinctColumns(entity);
    }

    private void renamed(EntityModel entity, AttributeModel attribute) {
        Annotation renamed = attribute.annotations().find("RenamedFrom");
        boolean reference = attribute instanceof RelationModel relation
                && relation.kind().toOne()
                && relation.annotation().string("mappedBy", "").isEmpty();
        boolean computed = attribute.annotations().findAny("ColumnProperty", "QueryExpression") != null;
        if (renamed != null && (computed || !(attribute instanceof BasicModel) && !reference)) {
            problems.error(renamed.place(), TableMessage.RENAMED_WITHOUT_COLUMN, entity.simpleName(), attribute.name());
        }
    }

    private void length(EntityModel entity, BasicModel basic, Annotation column) {
        int length = column.number("length", 255);
        if (length <= 0) {
            problems.error(
                    column.place("length"),
                    ColumnMessage.LENGTH_NOT_POSITIVE,
                    entity.simpleName(),
                    basic.name(),
                    length);
        } else if (column.has("length")
                && !WITH_LENGTH.contains(basic.basicType())
                && basic.basicType().nameLength() == 0
                && basic.basicType() != BasicType.UNSUPPORTED) {
            problems.warning(
                    column.place("length"),
                    ColumnMessage.LENGTH_WITHOUT_MEANING,
                    entity.simpleName(),
                    basic.name(),
                    basic.basicType());
        }
    }

    private void precision(EntityModel entity, BasicModel basic, Annotation column) {
        int precision = column.number("precision", 0);
        int scale = column.number("scale", 0);
        if (precision > 0 && scale > precision) {
            problems.error(
                    column.place("scale"),
                    ColumnMessage.SCALE_EXCEEDS_PRECISION,
                    entity.simpleName(),
                    basic.name(),
                    scale,
                    precision);
        } else if ((precision != 0 || scale != 0) && !WITH_PRECISION.contains(basic.basicType())) {
            problems.warning(
                    column.place(precision != 0 ? "precision" : "scale"),
                    ColumnMessage.PRECISION_WITHOUT_MEANING,
                    entity.simpleName(),
                    basic.name(),
                    basic.basicType());
        }
    }

    private void constraints(EntityModel entity) {
        constraints(entity.annotations().find("Table"));
        entity.attributes()
                .forEach(attribute -> constraints(attribute.annotations().find("JoinTable")));
    }

    private void constraints(@Nullable Annotation table) {
        if (table == null) {
            return;
        }
        for (Annotation unique : table.annotations("uniqueConstraints")) {
            List<String> columns = unique.strings("columnNames");
            if (columns.isEmpty()) {
                problems.error(table.place("uniqueConstraints"), ColumnMessage.EMPTY_COLUMN_LIST, "@UniqueConstraint");
            }
        }
        for (Annotation index : table.annotations("indexes")) {
            if (index.string("columnList", "").isBlank()) {
                problems.error(table.place("indexes"), ColumnMessage.EMPTY_COLUMN_LIST, "@Index");
            }
        }
    }

    /** A column may be mapped as a value and as a relationship, and a second time for reading only. */
    private void distinctColumns(EntityModel entity) {
        Map<String, AttributeModel> byColumn = new HashMap<>();
        for (AttributeModel attribute : entity.allAttributes()) {
            Annotation column = attribute.annotations().find("Column");
            boolean readOnly = column != null && !column.flag("insertable", true) && !column.flag("updatable", true);
            boolean computed = attribute.annotations().findAny("ColumnProperty", "QueryExpression") != null;
            if (!(attribute instanceof BasicModel) || readOnly || computed) {
                continue;
            }
            String written = column == null ? "" : column.string("name", "");
            String name = written.isEmpty() ? snakeCase(attribute.name()) : written;
            String table = column == null ? "" : column.string("table", "");
            AttributeModel other = byColumn.putIfAbsent((table + "." + name).toLowerCase(Locale.ROOT), attribute);
            // Two attributes of one name are reported as such.
            if (other != null && !other.name().equals(attribute.name())) {
                problems.error(
                        column == null ? attribute.place() : column.place("name"),
                        ColumnMessage.DUPLICATE_COLUMN,
                        entity.simpleName(),
                        attribute.name(),
                        other.name(),
                        name);
            }
        }
    }

    /** The column's name by the default naming strategy, which is {@code NamingStrategy.SNAKE_CASE} when the program runs. */
    private static String snakeCase(String name) {
        StringBuilder result = new StringBuilder(name.length() + 4);
        for (int index = 0; index < name.length(); index++) {
            if (index > 0 && beginsWord(name, index)) {
                result.append('_');
            }
            result.append(name.charAt(index));
        }
        return result.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean beginsWord(String name, int index) {
        char before = name.charAt(index - 1);
        boolean beforeLower = index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1));
        return Character.isUpperCase(name.charAt(index))
                && before != '_'
                && (!Character.isUpperCase(before) || beforeLower);
    }
}
