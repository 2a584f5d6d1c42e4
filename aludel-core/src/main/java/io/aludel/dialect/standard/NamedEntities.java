package io.aludel.dialect.standard;

import io.aludel.compile.EntityResolver;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.RelationshipRef;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Star;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.TextFragment;
import io.aludel.type.SqlTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes entities for tables named as their classes, and attributes for columns of their names, where no mapping is at hand and the SQL
 * is only read. Single use, one thread.
 */
final class NamedEntities implements EntityResolver {
    private final MetaData metadata = new MetaData();
    private final Map<Class<?>, Table> tables = new HashMap<>();

    @Override
    public From from(EntityRef entity) {
        Table table = tables.computeIfAbsent(
                entity.type(), type -> Table.of(metadata, null, type.getSimpleName(), null, List.of()));
        return new TableRef(table, entity.alias());
    }

    @Override
    public Expr attribute(AttributeRef attribute) {
        return new ColumnRef(from(attribute.entity()), attribute.path(), attribute.type());
    }

    @Override
    public List<Expr> columns(EntityColumns entity) {
        return List.of(new Star(from(entity.entity())));
    }

    @Override
    public List<SelectNode.JoinStep> join(SelectNode.JoinStep step, RelationshipRef relationship) {
        String path = relationship.owner().type().getSimpleName() + "." + relationship.name();
        Expr along = step.on() == null ? new TextFragment(List.of(path), SqlTypes.BOOLEAN) : step.on();
        return List.of(new SelectNode.JoinStep(step.kind(), target(step), along, null));
    }

    private From target(SelectNode.JoinStep step) {
        return step.target() instanceof EntityRef entity ? from(entity) : step.target();
    }
}
