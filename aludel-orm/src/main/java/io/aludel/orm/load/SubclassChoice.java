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

    SubclassChoice(EntityMapping mapping) {
        this.mapping = mapping;
    }

    void addAll(SubclassChoice others) {
        along.addAll(others.along);
        afterwards.addAll(others.afterwards);
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
            along.add(subclass);
        }
    }

    private boolean stands(Column<?> column) {
        return mapping.tables().stream().anyMatch(table -> EntitySource.isOf(table, column));
    }

    /** The subclasses that options load in the same statement. */
    Set<EntityMapping> loadedAlong() {
        return Collections.unmodifiableSet(along);
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
        if (along.isEmpty()) {
            return new EntityRef(mapping.type(), alias);
        }
        Set<EntityMapping> all = new LinkedHashSet<>(along);
        Lineage lineage = mapping.lineage();
        all.addAll(lineage == null ? List.of() : lineage.inline());
        List<Class<?>> types = new ArrayList<>();
        all.forEach(member -> types.add(member.type()));
        return new EntityRef(mapping.type(), alias, new Polymorphic(mapping.type(), types, false));
    }

    /** The subclasses that are loaded in statements of their own, because options or the mapping say so. */
    List<EntityMapping> loadedAfterwards() {
        Lineage lineage = mapping.lineage();
        if (lineage == null) {
            return List.of();
        }
        Set<EntityMapping> all = new LinkedHashSet<>(lineage.selectin());
        all.addAll(afterwards);
        return lineage.family().stream().filter(all::contains).toList();
    }
}
