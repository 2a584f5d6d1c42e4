package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.AttributePath;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.runtime.AttributeDescription.Kind;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts components into the place of a value of several columns that an UPDATE sets. Stateless. */
final class CompositeAssignments {
    private CompositeAssignments() {}

    static Statement expanded(Statement statement, Mappings mappings) {
        if (!(statement instanceof UpdateNode update)) {
            return statement;
        }
        List<Assignment> all = new ArrayList<>();
        for (Assignment assignment : update.assignments()) {
            EntityMapping mapping = assignment.column() instanceof AttributeRef attribute
                    ? mappings.get(attribute.entity().type())
                    : null;
            CompositeMapping composite = mapping != null && assignment.column() instanceof AttributeRef attribute
                    ? mapping.composite(attribute.path())
                    : null;
            if (mapping == null || composite == null) {
                all.add(assignment);
            } else {
                expand((AttributeRef) assignment.column(), composite, mapping, assignment, all);
            }
        }
        return all.size() == update.assignments().size() && all.equals(update.assignments())
                ? statement
                : update.withAssignments(all);
    }

    private static void expand(
            AttributeRef attribute,
            CompositeMapping composite,
            EntityMapping mapping,
            Assignment assignment,
            List<Assignment> all) {
        if (!(assignment.value() instanceof Bind bind)) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    mapping.name() + "." + attribute.path()
                            + " has several columns, which no expression can set at once."
                            + "\n  Set its components, or give it a value.");
        }
        AttributePath path = AttributePath.of(attribute.path());
        int inner = path.isAttribute() ? 0 : path.rest().length() + 1;
        for (BasicMapping component : composite.components()) {
            Object part = read(composite, component.name().substring(inner), bind.value());
            var type = component.column().type();
            all.add(new Assignment(
                    new AttributeRef(attribute.entity(), path.attribute() + "." + component.name(), type),
                    Bind.of(part, type)));
        }
    }

    private static @Nullable Object read(CompositeMapping composite, String path, @Nullable Object value) {
        var embeddable = composite.description().embeddable();
        Object part = value;
        for (String step : path.split("\\.")) {
            int number = embeddable.number(step);
            var component = embeddable.components().get(number);
            part = embeddable.read(part, number);
            if (component.kind() == Kind.EMBEDDED) {
                embeddable = component.embeddable();
            }
        }
        return part;
    }
}
