package io.aludel.orm.conformance;

import io.aludel.conformance.UnknownWord;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/** Java source under construction. An annotation that Aludel does not have fails the case that needs it, and no other. */
final class SourceText {
    private static final String OWN = "io.aludel.orm.annotation.";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder afterField = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    void annotation(String type, String arguments) {
        line("@" + type + (arguments.isEmpty() ? "" : "(" + arguments + ")"));
    }

    /** One of Aludel's own annotations. */
    void own(String name, String arguments) {
        if (!exists(OWN + name)) {
            throw new UnknownWord("Aludel has no annotation @" + name);
        }
        annotation(OWN + name, arguments);
    }

    static boolean hasOwn(String name) {
        return exists(OWN + name);
    }

    /** The constant of the enum that an annotation takes as its value. */
    String ownEnum(String annotation, String constant) {
        try {
            Class<?> type = Class.forName(OWN + annotation).getMethod("value").getReturnType();
            Class<?> element = type.isArray() ? type.getComponentType() : type;
            return element.getCanonicalName() + "."
                    + constant.toUpperCase(Locale.ROOT).replace('-', '_');
        } catch (ReflectiveOperationException missing) {
            throw new UnknownWord("Aludel has no annotation @" + annotation + " with a value");
        }
    }

    static boolean exists(String type) {
        try {
            Class.forName(type, false, SourceText.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    void field(String type, String name) {
        field(type, name, "");
    }

    void field(String type, String name, String initial) {
        String field = field(name);
        line("private " + type + " " + field + (initial.isEmpty() ? "" : " = " + initial) + ";");
        line("public " + type + " get_" + name + "() { return " + field + "; }");
        line("public void set_" + name + "(" + type + " value) { this." + field + " = value; }");
        text.append(afterField);
        afterField.setLength(0);
    }

    /** A member that goes after the field whose annotations are being written. */
    void after(String line) {
        afterField.append(line).append('\n');
    }

    static String field(String name) {
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
