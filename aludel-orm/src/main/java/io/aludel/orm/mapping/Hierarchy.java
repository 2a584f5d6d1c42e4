package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entities that extend each other: who is among them, and how a row says of which class it is. Immutable once the mapping is complete,
 * safe for use by many threads.
 *
 * <p>With a {@link #discriminator()} all objects are identified by the root's key. Without one ({@code TABLE_PER_CLASS}) each class has a
 * table and keys of its own.
 */
public final class Hierarchy {
    private final EntityMapping root;
    private final boolean tablePerClass;
    private final List<EntityMapping> members = new ArrayList<>();
    private final Map<Object, EntityMapping> byValue = new HashMap<>();
    private @Nullable Discriminator discriminator;

    Hierarchy(EntityMapping root, boolean tablePerClass) {
        this.root = root;
        this.tablePerClass = tablePerClass;
    }

    void discriminator(Discriminator found) {
        discriminator = found;
    }

    void add(EntityMapping member, int level) {
        Lineage.add(members, member, level);
    }

    void value(Object value, EntityMapping member) {
        EntityMapping other = byValue.putIfAbsent(value, member);
        if (other != null) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "entities " + other + " and " + member + " both have the discriminator value '" + value + "'."
                            + "\n  Give one of them another @DiscriminatorValue.");
        }
    }

    /** The entity that extends no other. */
    public EntityMapping root() {
        return root;
    }

    /** All entities, superclasses first. */
    public List<EntityMapping> members() {
        return Collections.unmodifiableList(members);
    }

    /** Whether each class has a table with all of its attributes, and keys of its own. */
    public boolean isTablePerClass() {
        return tablePerClass;
    }

    /** What says of which class a row is; null when its table does. */
    public @Nullable Discriminator discriminator() {
        return discriminator;
    }

    /** The entity of rows with a discriminator value, or null when no class has it. */
    public @Nullable EntityMapping member(Object value) {
        return byValue.get(value);
    }

    /** The discriminator values of all classes. */
    public Iterable<Object> values() {
        return Collections.unmodifiableSet(byValue.keySet());
    }
}
