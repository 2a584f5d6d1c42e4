package io.aludel.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The classes that a test belongs to. */
final class TestClasses {
    private TestClasses() {}

    /** The class of a test, those around it, and the superclasses of each, the nearest first. */
    static List<Class<?>> of(ExtensionContext context) {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> around = context.getRequiredTestClass(); around != null; around = around.getEnclosingClass()) {
            for (Class<?> type = around; type != null && type != Object.class; type = type.getSuperclass()) {
                found.add(type);
            }
        }
        return found;
    }

    /** The same, the farthest first. */
    static List<Class<?>> outermostFirst(ExtensionContext context) {
        List<Class<?>> found = of(context);
        Collections.reverse(found);
        return found;
    }
}
