package io.postern.local;

import io.postern.local.process.Launch;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What a component is made from.
 *
 * @param launch asked anew for each start, so it may prepare what it needs
 * @param answers whether the component does its work, asked over the network
 */
record Blueprint(String name, int port, String url, Path log, Supplier<Launch> launch, BooleanSupplier answers) {}
