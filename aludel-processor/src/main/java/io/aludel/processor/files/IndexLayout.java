package io.aludel.processor.files;

import java.util.Collection;
import java.util.List;

/** How an index of classes is written. Stateless. */
public interface IndexLayout {
    /** One binary name a line. */
    IndexLayout LINES = new IndexLayout() {
        @Override
        public List<String> names(String text) {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }

        @Override
        public String text(Collection<String> names) {
            return names.isEmpty() ? "" : String.join("\n", names) + "\n";
        }
    };

    /** The binary names in a text that {@link #text} made. */
    List<String> names(String text);

    /** The text for some binary names. */
    String text(Collection<String> names);
}
