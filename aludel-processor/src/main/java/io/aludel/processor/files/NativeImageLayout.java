package io.aludel.processor.files;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What GraalVM's native-image has to know of classes that Aludel finds by name at run time, and of the index in which it finds them.
 * Immutable.
 *
 * @param index the index, a resource
 * @param made whether the classes are made by their constructors without parameters
 */
public record NativeImageLayout(String index, boolean made) implements IndexLayout {
    private static final Pattern TYPE = Pattern.compile("\"type\": \"([^\"]+)\"");
    private static final String CONSTRUCTOR = ", \"methods\": [{\"name\": \"<init>\", \"parameterTypes\": []}]";

    @Override
    public List<String> names(String text) {
        return TYPE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    @Override
    public String text(Collection<String> names) {
        String types = names.stream()
                .map(name -> "    {\"type\": \"" + name + "\"" + (made ? CONSTRUCTOR : "") + "}")
                .collect(Collectors.joining(",\n"));
        return "{\n  \"reflection\": [\n" + types + "\n  ],\n  \"resources\": [\n    {\"glob\": \"" + index
                + "\"}\n  ]\n}\n";
    }
}
