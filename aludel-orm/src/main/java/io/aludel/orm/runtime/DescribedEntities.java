package io.aludel.orm.runtime;

import io.aludel.error.AludelException;
import io.aludel.sql.ast.EntityCatalog;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.RelationCondition;
import io.aludel.sql.ast.RelationshipRef;
import io.aludel.type.SqlType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells statements that are being built what the descriptions of entities say; made by the service loader. */
public final class DescribedEntities implements EntityCatalog {
    /** For the service loader. */
    public DescribedEntities() {}

    @Override
    public Collection<String> attributes(Class<?> entity) {
        EntityDescription description = description(entity);
        if (description == null) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>(description.attributeNames());
        names.addAll(SynonymsFact.of(description).keySet());
        names.addAll(HybridsFact.of(description).keySet());
        return names;
    }

    @Override
    public @Nullable SqlType<?> type(Class<?> entity, String attribute) {
        EntityDescription description = description(entity);
        int number = description == null ? -1 : number(description, attribute);
        if (description == null || number < 0) {
            return null;
        }
        AttributeDescription found = description.attributes().get(number);
        return found.kind() == AttributeDescription.Kind.BASIC ? found.type() : null;
    }

    private static int number(EntityDescription description, String name) {
        int number = description.number(name);
        return number < 0 ? description.number(SynonymsFact.of(description).getOrDefault(name, name)) : number;
    }

    @Override
    public @Nullable Expr reference(EntityRef entity, String attribute, @Nullable Object object) {
        EntityDescription description = description(entity.type());
        int number = description == null ? -1 : number(description, attribute);
        if (description == null
                || number < 0
                || description.attributes().get(number).kind() != AttributeDescription.Kind.REFERENCE) {
            return null;
        }
        String name = description.attributes().get(number).name();
        if (object == null) {
            return new RelationCondition(new RelationshipRef(entity, name), null);
        }
        InstanceState state = object instanceof ManagedEntity managed ? managed.$aludel$state() : null;
        return state == null ? null : state.model().relationships().meeting(entity, name, object);
    }

    private static @Nullable EntityDescription description(Class<?> entity) {
        try {
            return EntityDescription.of(entity);
        } catch (AludelException notAnEntity) {
            return null;
        }
    }
}
