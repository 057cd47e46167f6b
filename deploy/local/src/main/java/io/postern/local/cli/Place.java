package io.postern.local.cli;

import io.postern.local.Durability;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a single server keeps its data, and how well. */
final class Place {

    @Option(names = "--dir", required = true, description = "where its data are; made when missing")
    private Path dir = Path.of("");

    @Option(names = "--throwaway", description = "do not wait for the disk")
    private boolean throwaway;

    Path dir() {
        return dir.toAbsolutePath();
    }

    Durability durability() {
        return throwaway ? Durability.THROWAWAY : Durability.DURABLE;
    }
}
