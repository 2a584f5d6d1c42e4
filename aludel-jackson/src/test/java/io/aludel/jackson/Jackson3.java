package io.aludel.jackson;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes with Jackson 3, properties in the order of the fields. */
record Jackson3(JsonMapper mapper) implements JsonWriter {
    static JsonWriter with(ModuleOption option) {
        JsonMapper.Builder builder = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
        AludelModule module = new AludelModule();
        return new Jackson3(
                switch (option) {
                    case NONE -> builder.addModule(module).build();
                    case REFERENCES ->
                        builder.addModule(module.references(true)).build();
                    case SENSITIVE -> builder.addModule(module.sensitive(true)).build();
                    case STRICT -> builder.addModule(module.strict(true)).build();
                    case FOUND -> builder.findAndAddModules().build();
                });
    }

    @Override
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    @Override
    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    @Override
    public Object tree(String json) {
        return mapper.readTree(json);
    }
}
