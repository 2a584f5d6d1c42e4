package io.aludel.orm.load;

import io.aludel.orm.load.EntityFetch.Slot;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.sql.ast.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plans what is read of the subclasses of an entity from the same row. */
final class PolymorphicFetch {
    private PolymorphicFetch() {}

    /** Whether rows of a query may be of several classes, so that it has to be asked which. */
    static boolean isNeeded(EntitySource source) {
        Lineage lineage = source.mapping().lineage();
        return lineage != null
                && source.discriminator() != null
                && (lineage.family().size() > 1 || lineage.discriminatorValue() == null);
    }

    /** What the row holds of each class; null when it can be of one only. */
    static @Nullable Variants variants(
            LoadPlan plan,
            EntitySource source,
            Function<Expr, Slot> slots,
            BiFunction<LoadPlan, EntitySource, EntityFetch> fetch) {
        Expr discriminator = source.discriminator();
        Lineage lineage = source.mapping().lineage();
        if (!isNeeded(source) || discriminator == null || lineage == null || plan.isOfKnownClass()) {
            return null;
        }
        Slot slot = slots.apply(discriminator);
        Map<Object, EntityFetch> byValue = new LinkedHashMap<>();
        for (EntityMapping member : inOrder(lineage.family(), source)) {
            Object value = member.lineage() == null ? null : member.lineage().discriminatorValue();
            EntityFetch of = fetch.apply(plan.member(member), source);
            if (value != null) {
                byValue.put(value, of);
            }
        }
        return new Variants(source.mapping(), slot, byValue);
    }

    /** Those whose columns are in the row first, so that these stand in the order of their tables. */
    private static List<EntityMapping> inOrder(List<EntityMapping> family, EntitySource source) {
        return family.stream()
                .sorted((left, right) -> Boolean.compare(
                        source.members().contains(right), source.members().contains(left)))
                .toList();
    }
}
