package io.aludel.orm.flush;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.OwnFirst;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.RelationshipSettings.PassiveDeletes;
import io.aludel.orm.runtime.SingleParentFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from changes of one entity's relationships. Immutable, shared by all flushes.
 *
 * @param orphanCollections collections whose removed elements are deleted
 * @param orphanReferences to-ones whose replaced value is deleted
 * @param parents to-ones without which an object that had one is an orphan
 * @param followed what a delete looks at, in this order: what lets go of the object, its links, and to what it refers
 * @param replaceable to-ones whose old value matters: it loses its foreign key, or is deleted
 * @param linked collections with a table of links
 * @param keyWriting collections that write foreign keys into the rows of their elements
 * @param mappedCollections collections whose foreign keys the other end writes
 * @param mappedReferences to-ones that the other end writes
 * @param withinTable to-ones whose foreign key refers to another row of the same table
 * @param recursive relationships to the same hierarchy by a foreign key that is written with its row, from either end
 * @param singleParents relationships in which an object belongs to one owner at a time, as an annotation says
 */
record EntityRules(
        List<CollectionMapping> orphanCollections,
        List<ReferenceMapping> orphanReferences,
        List<ReferenceMapping> parents,
        List<RelationshipMapping> followed,
        List<ReferenceMapping> replaceable,
        List<CollectionMapping> linked,
        List<CollectionMapping> keyWriting,
        List<CollectionMapping> mappedCollections,
        List<ReferenceMapping> mappedReferences,
        List<ReferenceMapping> withinTable,
        List<RelationshipMapping> recursive,
        List<RelationshipMapping> singleParents) {

    static EntityRules of(EntityMapping mapping, Mappings mappings) {
        return new EntityRules(
                mapping.collections().stream()
                        .filter(RelationshipMapping::deletesOrphans)
                        .toList(),
                mapping.references().stream()
                        .filter(RelationshipMapping::deletesOrphans)
                        .toList(),
                parents(mapping, mappings),
                Stream.<RelationshipMapping>concat(mapping.references().stream(), mapping.collections().stream())
                        .filter(EntityRules::isFollowed)
                        .sorted(Comparator.comparing(RelationshipMapping::number, new OwnFirst(mapping)))
                        .toList(),
                mapping.references().stream()
                        .filter(reference -> !reference.isViewOnly())
                        .filter(reference -> !reference.isOwning() || reference.deletesOrphans())
                        .toList(),
                mapping.collections().stream()
                        .filter(collection -> collection.link() != null && !collection.isViewOnly())
                        .toList(),
                mapping.collections().stream()
                        .filter(CollectionMapping::writesForeignKey)
                        .toList(),
                mapping.collections().stream()
                        .filter(collection -> collection.isMappedByOtherEnd() && collection.link() == null)
                        .filter(collection -> !collection.isViewOnly())
                        .toList(),
                mapping.references().stream()
                        .filter(reference -> !reference.isOwning() && reference.inverse() != null)
                        .filter(reference -> !reference.isViewOnly())
                        .toList(),
                mapping.references().stream()
                        .filter(reference -> reference.isOwning() && staysWithinTable(reference))
                        .toList(),
                Stream.<RelationshipMapping>concat(mapping.references().stream(), mapping.collections().stream())
                        .filter(EntityRules::isRecursive)
                        .toList(),
                Stream.<RelationshipMapping>concat(mapping.references().stream(), mapping.collections().stream())
                        .filter(relationship -> relationship.description().fact(SingleParentFact.class) != null)
                        .toList());
    }

    private static boolean isRecursive(RelationshipMapping relationship) {
        boolean linked = relationship instanceof CollectionMapping collection && collection.link() != null;
        return !linked
                && !relationship.isViewOnly()
                && !relationship.isLate()
                && relationship.owner().root() == relationship.target().root();
    }

    private static boolean isFollowed(RelationshipMapping relationship) {
        if (relationship instanceof ReferenceMapping reference && reference.isOwning()) {
            return !relationship.isViewOnly()
                    && reference.refersToKey()
                    && relationship.settings().passiveDeletes() == PassiveDeletes.NO;
        }
        boolean linked = relationship instanceof CollectionMapping collection && collection.link() != null;
        return linked ? !relationship.isViewOnly() : detaches(relationship);
    }

    private static boolean detaches(RelationshipMapping relationship) {
        return !relationship.isViewOnly()
                && !relationship.cascades(Cascade.DELETE)
                && relationship.settings().passiveDeletes() != PassiveDeletes.ALL;
    }

    private static boolean staysWithinTable(ReferenceMapping reference) {
        if (!reference.refersToKey()
                || reference.columns().isEmpty()
                || reference.settings().lateUpdate()) {
            return false;
        }
        return reference.owner().tableOf(reference.columns().get(0))
                == reference.target().tableOf(reference.referredColumns().get(0));
    }

    /** Whether a change can make an orphan of something. */
    boolean canOrphan() {
        return !orphanCollections.isEmpty() || !orphanReferences.isEmpty() || !parents.isEmpty();
    }

    private static List<ReferenceMapping> parents(EntityMapping mapping, Mappings mappings) {
        List<ReferenceMapping> found = new ArrayList<>();
        for (EntityMapping other : mappings.all()) {
            for (int number = 0; number < other.attributeCount(); number++) {
                AttributeMapping attribute = other.attribute(number);
                if (attribute instanceof RelationshipMapping relationship
                        && relationship.deletesOrphans()
                        && owningEnd(relationship) instanceof ReferenceMapping reference
                        && mapping.isA(reference.owner())
                        && !found.contains(reference)) {
                    found.add(reference);
                }
            }
        }
        return found;
    }

    private static @Nullable RelationshipMapping owningEnd(RelationshipMapping relationship) {
        if (relationship instanceof CollectionMapping collection) {
            return collection.inverse();
        }
        return relationship instanceof ReferenceMapping reference ? reference.inverse() : null;
    }
}
