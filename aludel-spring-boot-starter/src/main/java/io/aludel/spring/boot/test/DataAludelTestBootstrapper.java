package io.aludel.spring.boot.test;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Makes the contexts of tests with {@link DataAludelTest}. */
final class DataAludelTestBootstrapper extends TestSliceTestContextBootstrapper<DataAludelTest> {}
