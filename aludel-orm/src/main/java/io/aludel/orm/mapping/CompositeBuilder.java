package io.aludel.orm.mapping;

import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.AttributeDescription.Kind;
import io.aludel.orm.runtime.EmbeddableDescription;
import io.aludel.orm.runtime.OverridesFact;
import io.aludel.schema.Column;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the components of embedded values their columns, also of those within others. Single use, one thread. */
final class CompositeBuilder {
    private final Columns columns;
    private final List<BasicMapping> components = new ArrayList<>();
    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(EmbeddableDescription owner, int component, String name) {}

    /** Makes columns and puts them into the table. */
    interface Columns {
        /** The column of a basic value. */
        Column<?> make(AttributeDescription value);

        /** Puts a column into the table; the column that is there then. */
        Column<?> place(AttributeDescription value, Column<?> column, String attribute);
    }

    CompositeBuilder(Columns columns) {
        this.columns = columns;
    }

    CompositeMapping build(int number, AttributeDescription attribute) {
        components(number, attribute, attribute, overrides(attribute), "", false);
        return new CompositeMapping(number, attribute, components);
    }

    private static Map<String, AttributeDescription> overrides(AttributeDescription attribute) {
        OverridesFact fact = attribute.fact(OverridesFact.class);
        return fact == null ? Map.of() : fact.components();
    }

    /** What is said further out wins. */
    private void components(
            int number,
            AttributeDescription root,
            AttributeDescription embedded,
            Map<String, AttributeDescription> overrides,
            String prefix,
            boolean mayBeMissing) {
        EmbeddableDescription embeddable = embedded.embeddable();
        Map<String, AttributeDescription> ownOverrides = overrides(embedded);
        boolean optional = mayBeMissing || embedded.isOptional();
        for (int index = 0; index < embeddable.components().size(); index++) {
            AttributeDescription declared = embeddable.components().get(index);
            String path = prefix + declared.name();
            AttributeDescription component =
                    overrides.getOrDefault(path, ownOverrides.getOrDefault(declared.name(), declared));
            steps.addLast(new Step(embeddable, index, path));
            if (declared.kind() == Kind.EMBEDDED) {
                components(number, root, declared, overrides, path + ".", optional);
            } else {
                basic(number, root, component, path, optional);
            }
            steps.removeLast();
        }
    }

    private void basic(
            int number, AttributeDescription root, AttributeDescription component, String path, boolean optional) {
        Column<?> column = columns.make(component);
        if (root.isId()) {
            column = column.notNull().primaryKey().autoIncrement(Column.AutoIncrement.NEVER);
        } else if (optional) {
            column = column.nullable(true);
        }
        Column<?> placed = columns.place(component, column, root.name() + "." + path);
        components.add(new BasicMapping(number, component, placed, path()));
    }

    private ComponentPath path() {
        @Nullable ComponentPath path = null;
        for (var backwards = steps.descendingIterator(); backwards.hasNext(); ) {
            Step step = backwards.next();
            path = new ComponentPath(step.owner(), step.component(), path, step.name());
        }
        if (path == null) {
            throw new IllegalStateException("a component without a way to it");
        }
        return named(path);
    }

    /** The whole way is called as its last step. */
    private ComponentPath named(ComponentPath path) {
        return new ComponentPath(
                path.owner(), path.component(), path.rest(), steps.getLast().name());
    }
}
