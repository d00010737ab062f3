package dev.counterweight.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(
    packages = "dev.counterweight",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
class ArchitectureTest {
  /** The connectors' test support comes as a jar of its own. */
  static final class WithoutTestJars implements ImportOption {
    @Override
    public boolean includes(com.tngtech.archunit.core.importer.Location location) {
      return !location.contains("-tests.jar") && !location.contains("test-classes");
    }
  }

  @ArchTest
  static final ArchRule data_flows_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("model")
          .definedBy("..model..")
          .layer("identity")
          .definedBy("..counterweight.identity..")
          .layer("text")
          .definedBy("..counterweight.text..")
          .layer("links")
          .definedBy("..links..")
          .layer("threads")
          .definedBy("..threads..")
          .layer("launches")
          .definedBy("..launches..")
          .layer("signals")
          .definedBy("..signals..")
          .layer("statistics")
          .definedBy("..statistics..")
          .layer("audit")
          .definedBy("..counterweight.audit..")
          .layer("reports")
          .definedBy("..reports..")
          .layer("growth")
          .definedBy("..growth..")
          .layer("guard")
          .definedBy("..counterweight.guard..")
          .layer("connectors")
          .definedBy("..connectors..")
          .layer("inputs")
          .definedBy("..inputs..")
          .layer("lake")
          .definedBy("..lake..")
          .layer("steps")
          .definedBy("..steps..")
          .layer("cli")
          .definedBy("..cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("steps")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("lake")
          .mayOnlyBeAccessedByLayers("steps", "cli")
          .whereLayer("inputs")
          .mayOnlyBeAccessedByLayers("steps", "cli")
          .whereLayer("connectors")
          .mayOnlyBeAccessedByLayers("lake", "steps", "cli")
          .whereLayer("growth")
          .mayOnlyBeAccessedByLayers("steps", "cli")
          .whereLayer("reports")
          .mayOnlyBeAccessedByLayers("growth", "steps", "cli")
          .whereLayer("audit")
          .mayOnlyBeAccessedByLayers("inputs", "steps", "cli")
          .whereLayer("statistics")
          .mayOnlyBeAccessedByLayers("audit", "steps", "cli")
          .whereLayer("signals")
          .mayOnlyBeAccessedByLayers("audit", "steps", "cli")
          .whereLayer("identity")
          .mayOnlyBeAccessedByLayers("inputs", "steps", "cli")
          .whereLayer("threads")
          .mayOnlyBeAccessedByLayers("steps")
          .whereLayer("launches")
          .mayOnlyBeAccessedByLayers("steps", "cli")
          .whereLayer("links")
          .mayOnlyBeAccessedByLayers("threads", "launches", "steps")
          .whereLayer("text")
          .mayOnlyBeAccessedByLayers("signals", "links", "threads", "connectors")
          .because("each arrow of ARCHITECTURE.md is a step, and imports point to the model");

  @ArchTest
  static final ArchRule pure_code_knows_no_spark =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..model..",
              "..identity..",
              "..signals..",
              "..statistics..",
              "..counterweight.audit..",
              "..reports..",
              "..growth..",
              "..text..",
              "..demo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..", "org.apache.hadoop..")
          .because("pure logic must be testable in milliseconds");

  @ArchTest
  static final ArchRule growth_reads_words_and_published_evidence_only =
      noClasses()
          .that()
          .resideInAPackage("..growth..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..model..",
              "..signals..",
              "..statistics..",
              "..connectors..",
              "java.nio.file..",
              "java.net..")
          .because("plans and cases see what everybody sees, and nothing is sent anywhere");

  @ArchTest
  static final ArchRule connectors_do_not_know_each_other =
      slices()
          .matching("..connectors.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              DescribedPredicate.alwaysTrue(),
              JavaClass.Predicates.resideInAPackage("..connectors.http.."))
          .because("a change of one source is a change of one package");

  @ArchTest
  static final ArchRule nobody_but_the_command_line_asks_for_the_time =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cli..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Math.class, "random")
          .because("the same inputs must give the same tables");

  @ArchTest
  static final ArchRule estimates_read_no_volume =
      noClasses()
          .that()
          .resideInAnyPackage("..signals..", "..statistics..", "..exposure..", "..reports..")
          .or()
          .haveSimpleName("Estimate")
          .or()
          .haveSimpleName("Measure")
          .or()
          .haveSimpleName("OneOccasion")
          .or()
          .haveSimpleName("PackViews")
          .or()
          .haveSimpleName("Publish")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*\\.(ChangeSize|PersonVolume)")
          .because("volume is out, by construction");
}
