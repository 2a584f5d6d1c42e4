package io.aludel.processor.javac;

import io.aludel.processor.enhance.MappedClass;
import io.aludel.processor.enhance.MappedClasses;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes of a compilation that are to be enhanced: filled while annotations are processed, read while code is generated. */
public final class EnhancementPlan implements MappedClasses {

    private final Map<String, MappedClass> mapped = new HashMap<>();
    private final Set<String> topLevelNames = new HashSet<>();

    /** Makes an empty plan. */
    public EnhancementPlan() {}

    /**
     * Adds a class.
     *
     * @param mappedClass what to weave
     * @param topLevelName the binary name of the outermost class around it, or its own
     */
    public void add(MappedClass mappedClass, String topLevelName) {
        mapped.put(mappedClass.internalName(), mappedClass);
        topLevelNames.add(topLevelName);
    }

    @Override
    public @Nullable MappedClass find(String internalName) {
        return mapped.get(internalName);
    }

    /** Whether a class is mapped, or shares its outermost class with one that is and so may see its private fields. */
    boolean concerns(String binaryName) {
        for (int end = binaryName.length(); end > 0; end = binaryName.lastIndexOf('$', end - 1)) {
            if (topLevelNames.contains(binaryName.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
