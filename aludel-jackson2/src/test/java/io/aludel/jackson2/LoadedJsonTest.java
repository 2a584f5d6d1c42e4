package io.aludel.jackson2;

import io.aludel.jackson.JsonWriter;
import io.aludel.jackson.JsonWriter.ModuleOption;
import io.aludel.jackson.LoadedJsonSuite;

/** {@link LoadedJsonSuite} with Jackson 2. */
class LoadedJsonTest extends LoadedJsonSuite {
    @Override
    protected JsonWriter writer(ModuleOption option) {
        return Jackson2.with(option);
    }
}
