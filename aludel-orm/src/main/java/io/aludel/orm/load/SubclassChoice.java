package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Polymorphic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which subclasses of an entity are loaded with all that they have. Filled while a query is planned, not changed afterwards. */
final class SubclassChoice {
    private final EntityMapping mapping;
    private final Set<EntityMapping> along = new LinkedHashSet<>();
    private final Set<EntityMapping> afterwards = new LinkedHashSet<>();
    private final Set<EntityMapping> joined = new LinkedHashSet<>();

    SubclassChoice(EntityMapping mapping) {
        this.mapping = mapping;
    }

    void addAll(SubclassChoice others) {
        along.addAll(others.along);
        afterwards.addAll(others.afterwards);
        joined.addAll(others.joined);
    }

    /** Loads a subclass in the same statement. */
    EntityMapping loadAlong(Class<?> type) {
        EntityMapping subclass = subclass(type);
        along.add(subclass);
        return subclass;
    }

    /** Loads a subclass, and all that extend it, in the same statement. */
    EntityMapping loadFamily(Class<?> type) {
        EntityMapping first = subclass(type);
        Lineage lineage = first.lineage();
        along.addAll(lineage == null ? List.of(first) : lineage.family());
        return first;
    }

    /** Reads the table of a subclass in the same statement where a relationship of it is to be joined by what only that table has. */
    void joinFor(RelationshipMapping relationship) {
        EntityMapping subclass = relationship.owner();
        Lineage lineage = subclass.lineage();
        boolean apart = lineage != null
                && !lineage.hierarchy().isTablePerClass()
                && relationship.meetingColumns().stream().noneMatch(this::stands);
        if (apart) {
            joined.add(subclass);
        }
    }

    private boolean stands(Column<?> column) {
        return mapping.tables().stream().anyMatch(table -> EntitySource.isOf(table, column));
    }

    /** The subclasses that options load in the same statement. */
    Set<EntityMapping> loadedAlong() {
        Set<EntityMapping> all = new LinkedHashSet<>(along);
        joined.stream().filter(subclass -> !completes(subclass)).forEach(all::add);
        return Collections.unmodifiableSet(all);
    }

    /** Loads a subclass in a statement of its own. */
    void loadAfterwards(Class<?> type) {
        afterwards.add(subclass(type));
    }

    private EntityMapping subclass(Class<?> type) {
        Lineage lineage = mapping.lineage();
        for (EntityMapping member : lineage == null ? List.of(mapping) : lineage.family()) {
            if (member.type() == type) {
                return member;
            }
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                type.getSimpleName() + " is no subclass of " + mapping + ", of which the option speaks."
                        + "\n  Name entities that extend " + mapping + ".");
    }

    /** The entity under an alias, with the subclasses that are loaded in the same statement. */
    EntityRef use(@Nullable Alias alias) {
        Set<EntityMapping> all = new LinkedHashSet<>(loadedAlong());
        if (all.isEmpty()) {
            return new EntityRef(mapping.type(), alias);
        }
        Lineage lineage = mapping.lineage();
        all.addAll(lineage == null ? List.of() : lineage.inline());
        List<Class<?>> types = new ArrayList<>();
        all.forEach(member -> types.add(member.type()));
        return new EntityRef(mapping.type(), alias, new Polymorphic(mapping.type(), types, false));
    }

    /** The class whose statement, and those of the classes above it, complete objects of a class after the query; null for none. */
    @Nullable
    EntityMapping completing(EntityMapping type) {
        return first(type, mapping, afterwards);
    }

    /** Whether the statement of a class reads the objects of a class below it, too, or leaves them to one of another. */
    boolean isCompletedBy(EntityMapping type, EntityMapping member) {
        return !afterwards.isEmpty() || first(type, member, Set.of()) == member;
    }

    /** Whether a class may have a statement of its own after the query. */
    boolean completes(EntityMapping member) {
        if (afterwards.isEmpty()) {
            return Lineage.isLoadedApart(member);
        }
        Lineage lineage = member.lineage();
        return lineage != null
                && lineage.family().stream()
                        .anyMatch(below -> afterwards.contains(below) || Lineage.isLoadedApart(below));
    }

    /** The nearest class above of which the statement of a class reads nothing. */
    EntityMapping above(EntityMapping member) {
        EntityMapping above = member.parent();
        while (above != null && above != mapping && Lineage.isLoadedApart(above)) {
            above = above.parent();
        }
        return above == null ? mapping : above;
    }

    /**
     * The first class from one upwards that is loaded in a statement of its own. A class is looked for only where the one below it is
     * loaded with it.
     */
    private static @Nullable EntityMapping first(EntityMapping type, EntityMapping top, Set<EntityMapping> asked) {
        EntityMapping below = null;
        for (EntityMapping level = type; level != null; level = level.parent()) {
            if (asked.contains(level) || Lineage.isLoadedApart(level)) {
                return level;
            }
            if (level == top || (below != null && !Lineage.isLoadedAlong(below))) {
                return null;
            }
            below = level;
        }
        return null;
    }
}
