package io.aludel.jackson;

import io.aludel.jackson.JsonWriter.ModuleOption;

/** {@link CirclesInJsonSuite} with Jackson 3. */
class CirclesInJsonTest extends CirclesInJsonSuite {
    @Override
    protected JsonWriter writer(ModuleOption option) {
        return Jackson3.with(option);
    }
}
