package hallops;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The whole house: one process that records, accounts, diagnoses, acts and verifies.
@Modulithic(systemName = "HallOps", sharedModules = "kernel")
@SpringBootApplication
public class HallOps {

  public static void main(String[] args) {
    SpringApplication.run(HallOps.class, args);
  }
}
