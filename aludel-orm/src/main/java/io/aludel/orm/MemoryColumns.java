package io.aludel.orm;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.ObjectValue;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.TableRef;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What objects hold for the columns of their tables, as conditions along relationships mention them. */
final class MemoryColumns {
    private final EntityMapping mapping;
    private final EntityRef entity;

    MemoryColumns(EntityMapping mapping, EntityRef entity) {
        this.mapping = mapping;
        this.entity = entity;
    }

    /** How a column is evaluated; nothing when no object holds it. */
    Optional<MemoryEvaluator.Evaluation> evaluation(ColumnRef reference) {
        if (!(reference.source() instanceof TableRef table)
                || !Objects.equals(table.alias(), entity.alias())
                || !mapping.tables().contains(table.table())) {
            return Optional.empty();
        }
        Column<?> column = table.table().column(reference.name());
        AttributeMapping attribute = mapping.attribute(column);
        if (attribute instanceof BasicMapping basic && basic.column() == column) {
            return Optional.of(object -> MemoryEvaluator.value(object, basic.number()));
        }
        return attribute instanceof ReferenceMapping to
                ? evaluation(to, to.columns().indexOf(column))
                : Optional.empty();
    }

    /** How a part of a foreign key is evaluated; nothing when it refers to other columns than a key. */
    Optional<MemoryEvaluator.Evaluation> evaluation(ReferenceMapping reference, int part) {
        return reference.refersToKey() ? Optional.of(object -> foreignKey(object, reference, part)) : Optional.empty();
    }

    private static @Nullable Object foreignKey(InstanceState object, ReferenceMapping reference, int part) {
        if (!object.isLoaded(reference.number())) {
            Object key = object.foreignKey(reference.number());
            return key == null ? MemoryEvaluator.UNKNOWN : KeyMapping.parts(key).get(part);
        }
        return object.entity().$aludel$get(reference.number()) instanceof ManagedEntity target
                ? new ObjectValue(target, reference.referredColumns().get(part)).value()
                : null;
    }
}
