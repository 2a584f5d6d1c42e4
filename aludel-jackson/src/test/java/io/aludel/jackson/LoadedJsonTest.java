package io.aludel.jackson;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@link LoadedJsonSuite} with Jackson 3. */
class LoadedJsonTest extends LoadedJsonSuite {
    @Override
    protected JsonWriter writer(ModuleOption option) {
        JsonMapper.Builder builder = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
        AludelModule module = new AludelModule();
        return new Jackson(
                switch (option) {
                    case NONE -> builder.addModule(module).build();
                    case REFERENCES ->
                        builder.addModule(module.references(true)).build();
                    case SENSITIVE -> builder.addModule(module.sensitive(true)).build();
                    case STRICT -> builder.addModule(module.strict(true)).build();
                    case FOUND -> builder.findAndAddModules().build();
                });
    }

    private record Jackson(JsonMapper mapper) implements JsonWriter {
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
}
