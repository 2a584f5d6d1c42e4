package io.aludel.jackson2;

import io.aludel.jackson.CirclesInJsonSuite;
import io.aludel.jackson.JsonWriter;
import io.aludel.jackson.JsonWriter.ModuleOption;

/** {@link CirclesInJsonSuite} with Jackson 2. */
class CirclesInJsonTest extends CirclesInJsonSuite {
    @Override
    protected JsonWriter writer(ModuleOption option) {
        return Jackson2.with(option);
    }
}
