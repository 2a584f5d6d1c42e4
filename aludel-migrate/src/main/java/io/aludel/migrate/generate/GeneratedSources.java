package io.aludel.migrate.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Source files that were generated. Immutable.
 *
 * @param files their texts by their paths below the folder of sources
 * @param notes what has to be known about them: tables without a class, columns without an attribute
 */
public record GeneratedSources(Map<Path, String> files, List<String> notes) {
    public GeneratedSources {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        notes = List.copyOf(notes);
    }

    /**
     * What became of files.
     *
     * @param written those that are written now
     * @param kept those that were there and stayed as they were, since they differ from what would be written
     */
    public record Written(List<Path> written, List<Path> kept) {
        public Written {
            written = List.copyOf(written);
            kept = List.copyOf(kept);
        }
    }

    /**
     * Writes the files; one that is there already with the same text is left alone and not told of.
     *
     * @param folder the folder of sources, such as {@code src/main/java}
     * @param overwrite whether files that differ are replaced
     */
    public Written write(Path folder, boolean overwrite) throws IOException {
        Written plan = compare(folder, overwrite);
        for (Path path : plan.written()) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, Objects.requireNonNull(files.get(folder.relativize(path))));
        }
        return plan;
    }

    /** What {@link #write} would do; nothing is written. */
    public Written compare(Path folder, boolean overwrite) throws IOException {
        List<Path> written = new ArrayList<>();
        List<Path> kept = new ArrayList<>();
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            boolean there = Files.exists(path);
            if (there && Files.readString(path).equals(file.getValue())) {
                continue;
            }
            (there && !overwrite ? kept : written).add(path);
        }
        return new Written(written, kept);
    }
}
