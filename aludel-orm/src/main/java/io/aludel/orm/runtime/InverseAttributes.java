package io.aludel.orm.runtime;

/** Finds the attributes at the other ends of relationships. Stateless. */
final class InverseAttributes {
    private InverseAttributes() {}

    /** The number, in the target class, of the attribute at the other end; -1 when there is none. */
    static int find(EntityDescription owner, AttributeDescription attribute) {
        if (attribute.fact(ViewOnlyFact.class) != null) {
            return -1;
        }
        EntityDescription target = EntityDescription.of(attribute.target());
        if (!attribute.mappedBy().isEmpty()) {
            return target.number(attribute.mappedBy());
        }
        for (int candidate = 0; candidate < target.attributes().size(); candidate++) {
            AttributeDescription other = target.attributes().get(candidate);
            if (other.kind().isRelationship()
                    && other.fact(ViewOnlyFact.class) == null
                    && other.mappedBy().equals(attribute.name())
                    && other.target().isAssignableFrom(owner.type())) {
                return candidate;
            }
        }
        return -1;
    }
}
