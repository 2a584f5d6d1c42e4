package io.aludel.orm.load;

import io.aludel.compile.Shape;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.ProjectedPart;
import io.aludel.orm.runtime.ProjectedPart.Computed;
import io.aludel.orm.runtime.ProjectedPart.Many;
import io.aludel.orm.runtime.ProjectedPart.Nested;
import io.aludel.orm.runtime.ProjectionDescription;
import io.aludel.schema.Table;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.SelectNode;
import java.util.List;
import java.util.Set;

/** The tables that a projection reads, those of its collections too, so that pending changes of them are written first. */
final class ProjectionTables {
    private final Mappings mappings;
    private final Set<Table> tables;

    /** Adds to a set of tables. */
    ProjectionTables(Mappings mappings, Set<Table> tables) {
        this.mappings = mappings;
        this.tables = tables;
    }

    void add(ProjectionDescription<?> projection, EntityMapping mapping) {
        tables.addAll(TablesOf.readBy(mapping, mappings));
        projection.parts().forEach(part -> add(part, mapping));
    }

    private void add(ProjectedPart part, EntityMapping from) {
        EntityMapping mapping = walk(part.path(), from);
        if (part instanceof Computed computed) {
            EntityRef entity = EntityRef.of(mapping.type());
            SelectNode select = SelectNode.of(List.of(computed.expression().apply(entity)));
            tables.addAll(TablesOf.statement(Shape.of(select), mappings));
        } else if (part instanceof Many many) {
            add(many.each(), mapping);
        } else if (part instanceof Nested nested) {
            ProjectionDescription<?> projection = nested.description().get();
            if (projection
                    .source()
                    .isAssignableFrom(mapping.type())) { // components of an embedded value are columns of its owner
                projection.parts().forEach(inner -> add(inner, mapping));
            }
        }
    }

    private EntityMapping walk(String path, EntityMapping from) {
        EntityMapping at = from;
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            AttributeMapping attribute = at.description().number(step) < 0 ? null : at.attribute(step);
            if (!(attribute instanceof RelationshipMapping relationship)) {
                return at;
            }
            at = relationship.target();
            tables.addAll(TablesOf.readBy(at, mappings));
            if (relationship instanceof CollectionMapping collection && collection.link() != null) {
                tables.add(collection.link().table());
            }
        }
        return at;
    }
}
