package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.AttributeDescription.Kind;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.MapsIdFact;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys that are foreign keys as well: {@code @MapsId}. The column is called after the to-one, unless the key says its name itself. */
final class SharedKeys {
    private final NamingStrategy naming;

    SharedKeys(NamingStrategy naming) {
        this.naming = naming;
    }

    /** The name of a column of the key when a to-one shares it, otherwise the given one. */
    String name(EntityDescription entity, AttributeDescription part, String otherwise) {
        for (AttributeDescription attribute : entity.attributes()) {
            MapsIdFact fact = attribute.fact(MapsIdFact.class);
            if (fact != null && isPart(entity, part, fact)) {
                boolean named = !attribute.joinColumns().isEmpty()
                        && !attribute.joinColumns().get(0).name().isEmpty();
                if (named) {
                    return attribute.joinColumns().size() == 1
                            ? attribute.joinColumns().get(0).name()
                            : otherwise;
                }
                String referred = keyColumn(EntityDescription.of(attribute.target()));
                return !part.column().isEmpty() || referred == null
                        ? otherwise
                        : naming.joinColumn(attribute.name(), referred);
            }
        }
        return otherwise;
    }

    private static boolean isPart(EntityDescription entity, AttributeDescription part, MapsIdFact fact) {
        boolean own = entity.attributes().contains(part);
        return fact.part().isEmpty()
                ? own && part.isId()
                : part.name().equals(fact.part()) && (!own || part.isId()) && part.kind() == Kind.BASIC;
    }

    /** The only column of a key, or null. */
    private @Nullable String keyColumn(EntityDescription entity) {
        List<AttributeDescription> key =
                entity.attributes().stream().filter(AttributeDescription::isId).toList();
        if (key.size() != 1 || key.get(0).kind() != Kind.BASIC) {
            return null;
        }
        AttributeDescription only = key.get(0);
        return name(entity, only, only.column().isEmpty() ? naming.column(only.name()) : only.column());
    }

    /** The columns of the key that a to-one shares, in the order of the target's key. */
    static List<Column<?>> columns(ReferenceMapping reference, MapsIdFact fact, List<Column<?>> referred) {
        EntityMapping owner = reference.owner();
        List<Column<?>> shared = new ArrayList<>();
        for (BasicMapping basic : owner.basics()) {
            AttributeMapping whole = owner.attribute(basic.number());
            boolean part = fact.part().isEmpty()
                    || basic.name().equals(fact.part())
                    || (whole instanceof CompositeMapping && basic.name().startsWith(fact.part() + "."));
            if (part && whole.description().isId()) {
                shared.add(basic.column());
            }
        }
        if (shared.size() != referred.size()) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    reference + " shares its key" + (fact.part().isEmpty() ? "" : "'s '" + fact.part() + "'")
                            + " of " + shared.size() + " columns, but the key of "
                            + reference.description().target().getSimpleName()
                            + " has " + referred.size() + "."
                            + "\n  Name the part of the key: @MapsId(\"..\").");
        }
        for (int index = 0; index < shared.size(); index++) {
            if (shared.get(index).type().javaType()
                    != referred.get(index).type().javaType()) {
                throw new MappingException(
                        ErrorCode.MAPPING,
                        reference + " shares the key column '"
                                + shared.get(index).name() + "' of the type "
                                + shared.get(index).type() + ", but refers to one of the type "
                                + referred.get(index).type() + ".\n  Let both have the same type.");
            }
        }
        return shared;
    }
}
