package io.aludel.jackson;

import io.aludel.jackson.JsonWriter.ModuleOption;

/** {@link LoadedJsonSuite} with Jackson 3. */
class LoadedJsonTest extends LoadedJsonSuite {
    @Override
    protected JsonWriter writer(ModuleOption option) {
        return Jackson3.with(option);
    }
}
