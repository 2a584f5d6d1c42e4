package io.aludel.jackson2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aludel.jackson.JsonWriter;

/** Writes with Jackson 2. */
record Jackson2(ObjectMapper mapper) implements JsonWriter {
    static JsonWriter with(ModuleOption option) {
        ObjectMapper mapper = new ObjectMapper();
        AludelModule module = new AludelModule();
        return new Jackson2(
                switch (option) {
                    case NONE -> mapper.registerModule(module);
                    case REFERENCES -> mapper.registerModule(module.references(true));
                    case SENSITIVE -> mapper.registerModule(module.sensitive(true));
                    case STRICT -> mapper.registerModule(module.strict(true));
                    case FOUND -> mapper.findAndRegisterModules();
                });
    }

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
