package io.aludel.orm;

import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.EmbeddableDescription;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.sql.Executable;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.DmlNode;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a statement gives back. Immutable.
 *
 * <pre>{@code
 * for (SelectedItem item : SelectedItem.of(statement)) {
 *     header.add(item.name());
 * }
 * }</pre>
 *
 * @param name what it is called in a row: the entity's class, the attribute, the label
 * @param type the Java type of its values
 * @param entity the entity that is selected, or to which the attribute belongs; null for what is computed
 * @param alias the alias of that entity, or null
 * @param attribute the attribute, when it is one; null for a whole entity and for what is computed
 */
public record SelectedItem(
        String name,
        Class<?> type,
        @Nullable Class<?> entity,
        @Nullable String alias,
        @Nullable String attribute) {
    /** What a SELECT selects, or an INSERT, UPDATE or DELETE returns, in order. */
    public static List<SelectedItem> of(Executable statement) {
        List<SelectedItem> items = new ArrayList<>();
        columns(statement).forEach(column -> items.add(item(column)));
        return List.copyOf(items);
    }

    /** The entity that a statement is about: whose rows an INSERT, UPDATE or DELETE changes, or the first that a SELECT selects from. */
    public static Optional<Class<?>> entityOf(Executable statement) {
        Statement node = statement.statement();
        if (node instanceof DmlNode dml && dml.target() instanceof EntityRef entity) {
            return Optional.of(entity.type());
        }
        for (SelectedItem item : of(statement)) {
            if (item.entity() != null) {
                return Optional.of(item.entity());
            }
        }
        return Optional.empty();
    }

    /** Whether it is a whole entity. */
    public boolean isEntity() {
        return attribute == null && entity == type;
    }

    private static List<? extends Expr> columns(Executable statement) {
        if (statement instanceof EntityStatement<?> entities) {
            return entities.selected();
        }
        Statement node = statement.statement();
        return node instanceof QueryNode query ? query.columns() : ((DmlNode) node).returning();
    }

    private static SelectedItem item(Expr column) {
        if (column instanceof EntityColumns whole) {
            EntityRef entity = whole.entity();
            String alias = alias(entity);
            return new SelectedItem(
                    alias == null ? entity.type().getSimpleName() : alias, entity.type(), entity.type(), alias, null);
        }
        Expr expression = column instanceof Label label ? label.expression() : column;
        if (expression instanceof AttributeRef attribute) {
            return new SelectedItem(
                    ColumnNames.of(column),
                    type(attribute),
                    attribute.entity().type(),
                    alias(attribute.entity()),
                    attribute.path());
        }
        return new SelectedItem(ColumnNames.of(column), expression.type().javaType(), null, null, null);
    }

    private static @Nullable String alias(EntityRef entity) {
        return entity.alias() == null ? null : entity.alias().name();
    }

    /** Of a value of several columns the embeddable. */
    private static Class<?> type(AttributeRef reference) {
        EntityDescription description = EntityDescription.of(reference.entity().type());
        String[] steps = reference.path().split("\\.");
        int number = description.number(steps[0]);
        if (number < 0) {
            return reference.type().javaType();
        }
        AttributeDescription attribute = description.attributes().get(number);
        for (int step = 1; step < steps.length && attribute.kind() == AttributeDescription.Kind.EMBEDDED; step++) {
            EmbeddableDescription embeddable = attribute.embeddable();
            attribute = embeddable.components().get(embeddable.number(steps[step]));
        }
        return attribute.kind() == AttributeDescription.Kind.EMBEDDED
                ? attribute.embeddable().type()
                : reference.type().javaType();
    }
}
