package io.aludel.orm.runtime;

import io.aludel.error.AludelException;
import io.aludel.sql.ast.EntityCatalog;
import io.aludel.type.SqlType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells statements that are being built what the descriptions of entities say; made by the service loader. */
public final class DescribedEntities implements EntityCatalog {
    /** For the service loader. */
    public DescribedEntities() {}

    @Override
    public Collection<String> attributes(Class<?> entity) {
        EntityDescription description = description(entity);
        return description == null ? List.of() : description.attributeNames();
    }

    @Override
    public @Nullable SqlType<?> type(Class<?> entity, String attribute) {
        EntityDescription description = description(entity);
        int number = description == null ? -1 : description.number(attribute);
        if (description == null || number < 0) {
            return null;
        }
        AttributeDescription found = description.attributes().get(number);
        return found.kind() == AttributeDescription.Kind.BASIC ? found.type() : null;
    }

    private static @Nullable EntityDescription description(Class<?> entity) {
        try {
            return EntityDescription.of(entity);
        } catch (AludelException notAnEntity) {
            return null;
        }
    }
}
