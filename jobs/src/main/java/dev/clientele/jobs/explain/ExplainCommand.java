package dev.clientele.jobs.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import dev.clientele.functions.receipt.RecordFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Says decisions in words and checks each by its receipt alone.",
            "Everything that follows from the receipt's numbers is worked out again.",
            "Exit code 1 if a decision does not follow from its receipt."
        })
public final class ExplainCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Option(
            names = "--receipt",
            required = true,
            paramLabel = "FILE",
            description = "Records of any decision topic, one or many; - for standard input.")
    private String file;

    @Option(
            names = "--customer",
            paramLabel = "ID",
            description = "Only this customer's decisions.")
    private String customer;

    @Option(
            names = "--quiet",
            description = "Only the verdict, and what is wrong with which decision.")
    private boolean quiet;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Explanations explanations = new Explanations(out, quiet);
        try (InputStream in = open();
                MappingIterator<JsonNode> records = RecordFile.read(in)) {
            while (records.hasNextValue()) {
                JsonNode record = records.nextValue();
                if (isAsked(record)) {
                    explanations.explain(record);
                }
            }
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is not JSON: " + e.getMessage(), e);
        }
        if (explanations.count() == 0) {
            String whose = customer == null ? "" : " of customer " + customer;
            throw new IOException("There is no decision" + whose + " in " + file + ".");
        }
        explanations.summary();
        out.flush();
        return explanations.faulty() == 0 ? 0 : 1;
    }

    private boolean isAsked(JsonNode record) {
        return customer == null || customer.equals(record.path("customerId").asText());
    }

    private InputStream open() throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return System.in;
        }
        try {
            return new BufferedInputStream(Files.newInputStream(Path.of(file)));
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file + ".", e);
        }
    }
}
