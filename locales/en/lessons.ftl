# Words by which a lesson is found to fit, between commas.
# In a question for the physio:
lesson-words-scans = scan, scans, scanned, scanning, MRI, MRIs, x-ray, x-rays, xray, xrays, CT, imaging, ultrasound
# In what brings the pain on:
lesson-words-sitting = sit, sits, sat, sitting, chair, desk, driving, drive, car, sofa
