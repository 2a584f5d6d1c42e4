package io.aludel.processor.enhance;

import org.jspecify.annotations.Nullable;

/** Finds the mapped classes of a compilation. */
@FunctionalInterface
public interface MappedClasses {

    /**
     * Looks a class up.
     *
     * @param internalName the class's name with slashes
     * @return the class, or null when it is not mapped
     */
    @Nullable
    MappedClass find(String internalName);
}
