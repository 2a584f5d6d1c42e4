package io.aludel.jackson2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aludel.jackson.LoadedJsonSuite;

/** {@link LoadedJsonSuite} with Jackson 2. */
class LoadedJsonTest extends LoadedJsonSuite {
    @Override
    protected JsonWriter writer(ModuleOption option) {
        ObjectMapper mapper = new ObjectMapper();
        AludelModule module = new AludelModule();
        return new Jackson(
                switch (option) {
                    case NONE -> mapper.registerModule(module);
                    case REFERENCES -> mapper.registerModule(module.references(true));
                    case SENSITIVE -> mapper.registerModule(module.sensitive(true));
                    case STRICT -> mapper.registerModule(module.strict(true));
                    case FOUND -> mapper.findAndRegisterModules();
                });
    }

    private record Jackson(ObjectMapper mapper) implements JsonWriter {
        @Override
        public String write(Object value) throws JsonProcessingException {
            return mapper.writeValueAsString(value);
        }

        @Override
        public <T> T read(String json, Class<T> type) throws JsonProcessingException {
            return mapper.readValue(json, type);
        }

        @Override
        public Object tree(String json) throws JsonProcessingException {
            return mapper.readTree(json);
        }
    }
}
