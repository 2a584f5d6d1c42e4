package io.aludel.jackson;

/** Jackson of some version, as far as the suites use it. */
public interface JsonWriter {
    String write(Object value) throws Exception;

    <T> T read(String json, Class<T> type) throws Exception;

    /** JSON as something to compare. */
    Object tree(String json) throws Exception;

    /** What the module is told; {@link #FOUND} is the module that Jackson finds by itself. */
    enum ModuleOption {
        NONE,
        REFERENCES,
        SENSITIVE,
        STRICT,
        FOUND
    }
}
