package io.aludel.orm.mapping;

import io.aludel.orm.runtime.PolymorphicLoadFact;
import io.aludel.sql.ast.Alias;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity's place in its hierarchy. Immutable once the mapping is complete, safe for use by many threads.
 */
public final class Lineage {
    private final Alias allTables;
    private final Hierarchy hierarchy;
    private final @Nullable EntityMapping parent;
    private final boolean sharesTable;
    private final int depth;
    private final List<EntityMapping> family = new ArrayList<>();
    private @Nullable Object discriminatorValue;

    Lineage(EntityMapping entity, Hierarchy hierarchy, @Nullable EntityMapping parent, boolean sharesTable) {
        this.allTables = Alias.named("all_" + NamingStrategy.snakeCase(entity.name()));
        this.hierarchy = hierarchy;
        this.parent = parent;
        this.sharesTable = sharesTable;
        this.depth = parent == null ? 0 : depth(parent) + 1;
    }

    void discriminatorValue(Object value) {
        discriminatorValue = value;
    }

    void addToFamily(EntityMapping member, int level) {
        add(family, member, level);
    }

    /** How many entities are above. */
    int depth() {
        return depth;
    }

    /** Level by level: tables of one level are joined and written before those of the next. */
    static void add(List<EntityMapping> members, EntityMapping member, int level) {
        int place = members.size();
        while (place > 0 && depth(members.get(place - 1)) > level) {
            place--;
        }
        members.add(place, member);
    }

    private static int depth(EntityMapping mapping) {
        Lineage lineage = mapping.lineage();
        return lineage == null ? 0 : lineage.depth;
    }

    /** The hierarchy. */
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** The nearest entity above, or null for the root. */
    public @Nullable EntityMapping parent() {
        return parent;
    }

    /** The name under which the tables of all subclasses stand together, where each has one of its own. */
    public Alias allTables() {
        return allTables;
    }

    /** Whether rows stand in the table of the parent, among those of other classes. */
    public boolean sharesTable() {
        return sharesTable;
    }

    /** Whether the table of the parent is joined to one of this class. */
    public boolean joinsParent() {
        return parent != null && !sharesTable && !hierarchy.isTablePerClass();
    }

    /** The entity and all that extend it, superclasses first. */
    public List<EntityMapping> family() {
        return Collections.unmodifiableList(family);
    }

    /** The entity with this class, this one or one that extends it; null when there is none. */
    public @Nullable EntityMapping member(Class<?> type) {
        for (EntityMapping member : family) {
            if (member.type() == type) {
                return member;
            }
        }
        return null;
    }

    /** The subclasses whose attributes queries of the entity load in the same statement. */
    public List<EntityMapping> inline() {
        return family.subList(1, family.size()).stream()
                .filter(Lineage::isLoadedAlong)
                .toList();
    }

    /** Whether an entity is mapped so that queries of those above load its attributes in the same statement. */
    public static boolean isLoadedAlong(EntityMapping entity) {
        PolymorphicLoadFact fact = entity.description().fact(PolymorphicLoadFact.class);
        return fact != null && fact.inline();
    }

    /** Whether an entity is mapped so that queries of those above load its attributes in one more statement. */
    public static boolean isLoadedApart(EntityMapping entity) {
        PolymorphicLoadFact fact = entity.description().fact(PolymorphicLoadFact.class);
        return fact != null && !fact.inline();
    }

    /** What the discriminator says of objects of exactly this class; null when there are none. */
    public @Nullable Object discriminatorValue() {
        return discriminatorValue;
    }
}
