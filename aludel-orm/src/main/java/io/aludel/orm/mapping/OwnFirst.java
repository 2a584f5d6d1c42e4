package io.aludel.orm.mapping;

import java.util.Comparator;

/** The order in which relationships are turned to, by their numbers: those of the class itself before those that it inherits. Immutable. */
public final class OwnFirst implements Comparator<Integer> {
    private final EntityMapping mapping;

    /** The order of an entity. */
    public OwnFirst(EntityMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public int compare(Integer left, Integer right) {
        int levels = mapping.parent() == null ? 0 : Integer.compare(levelsAbove(left), levelsAbove(right));
        return levels == 0 ? left.compareTo(right) : levels;
    }

    /** How far above the entity the class is that declares an attribute. */
    private int levelsAbove(int attribute) {
        int levels = 0;
        EntityMapping above = mapping.parent();
        while (above != null && attribute < above.attributeCount()) {
            levels++;
            above = above.parent();
        }
        return levels;
    }
}
