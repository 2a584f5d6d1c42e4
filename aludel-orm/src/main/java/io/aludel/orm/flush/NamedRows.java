package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Foreign keys that were set as plain values, by attributes that share their columns with a to-one. Nobody knows whose row such a key is
 * until it is looked for: those that are not in the session are, by one statement for each entity. One flush, one thread.
 */
final class NamedRows {
    private final FlushSession session;
    private final Map<EntityMapping, Map<Object, String>> named = new LinkedHashMap<>();

    NamedRows(FlushSession session) {
        this.session = session;
    }

    /** Takes note of the keys that an object gives its to-ones by other attributes. */
    void note(InstanceState owner, boolean inserted) {
        EntityMapping mapping = EntityMapping.of(owner);
        ManagedEntity entity = owner.entity();
        for (ReferenceMapping reference : mapping.references()) {
            boolean prevails =
                    entity.$aludel$get(reference.number()) != null && (inserted || owner.isChanged(reference.number()));
            if (reference.isOwning()
                    && !prevails
                    && reference.refersToKey()
                    && reference.target().tenant() != null) {
                List<BasicMapping> values = values(mapping, reference);
                boolean changed = inserted || values.stream().anyMatch(value -> owner.isChanged(value.number()));
                Object key = changed && !values.isEmpty() ? key(values, entity) : null;
                if (key != null) {
                    named.computeIfAbsent(reference.target(), first -> new LinkedHashMap<>())
                            .putIfAbsent(
                                    key,
                                    owner + " refers by " + names(values) + " to the row of "
                                            + reference.target().name() + " with the key " + key);
                }
            }
        }
    }

    /** The attributes with the columns of a foreign key, in their order; none where one has no attribute, or says the tenant itself. */
    private static List<BasicMapping> values(EntityMapping mapping, ReferenceMapping reference) {
        List<BasicMapping> values = new ArrayList<>();
        for (Column<?> column : reference.columns()) {
            for (BasicMapping basic : mapping.basics()) {
                if (basic.column() == column && basic != mapping.tenant()) {
                    values.add(basic);
                    break;
                }
            }
        }
        return values.size() == reference.columns().size() ? values : List.of();
    }

    private static @Nullable Object key(List<BasicMapping> values, ManagedEntity entity) {
        List<Object> parts = new ArrayList<>();
        for (BasicMapping value : values) {
            Object part = value.value(entity);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return KeyMapping.compose(parts);
    }

    /**
     * Refuses keys of rows that the session does not see.
     *
     * @param inserts the objects that get rows in this flush
     */
    void check(Collection<InstanceState> inserts) {
        named.forEach((target, keys) -> {
            Map<Object, String> unknown = new LinkedHashMap<>(keys);
            unknown.keySet().removeIf(key -> isHere(target, key) || isNew(target, key, inserts));
            if (!unknown.isEmpty()) {
                unknown.keySet().removeAll(session.seen(target, unknown.keySet()));
            }
            unknown.values().stream().findFirst().ifPresent(what -> {
                throw new InvalidRequestException(
                        ErrorCode.OTHER_TENANT,
                        what + ", and the session sees no such row."
                                + "\n  Usually it is another tenant's, or there is none."
                                + "\n  Find the object first, session.get(..), or work within session.crossTenant(\"reason\").");
            });
        });
    }

    private boolean isHere(EntityMapping target, Object key) {
        ManagedEntity present = session.present(target, key);
        InstanceState state = present == null ? null : present.$aludel$state();
        return state != null && session.isProven(state);
    }

    private static boolean isNew(EntityMapping target, Object key, Collection<InstanceState> inserts) {
        return inserts.stream()
                .anyMatch(each -> EntityMapping.of(each).root() == target.root()
                        && key.equals(EntityMapping.of(each).keyOf(each.entity())));
    }

    private static String names(List<BasicMapping> values) {
        return values.stream().map(value -> "'" + value.name() + "'").collect(Collectors.joining(", "));
    }
}
