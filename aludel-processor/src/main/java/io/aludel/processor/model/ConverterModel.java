package io.aludel.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * An {@code AttributeConverter}. Immutable.
 *
 * @param name its class
 * @param attributeType what it converts from
 * @param columnType what it converts to, and what the column holds
 * @param usable whether the generated class can make one: visible, not abstract, with a constructor without arguments
 * @param copies whether it makes copies of its values, because they may change by themselves
 */
public record ConverterModel(
        ClassName name, TypeName attributeType, BasicType columnType, boolean usable, boolean copies) {}
